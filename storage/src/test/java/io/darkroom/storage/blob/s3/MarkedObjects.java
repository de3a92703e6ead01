package io.darkroom.storage.blob.s3;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Lets the test server keep an object `a` beside an object `a/b`, which S3 does and the server's
/// files and folders cannot: a mark behind each object's name keeps it apart from the folder. The
/// mark sorts before every character of a key, so the order of keys stays the same.
final class MarkedObjects extends ForwardingBlobStore {
  private static final String MARK = "!";

  MarkedObjects(BlobStore objects) {
    super(objects);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
    return super.putBlob(request.toBuilder().key(request.key() + MARK).build(), bytes);
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    return super.blobExists(bucket, key + MARK);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return super.blobMetadata(request.toBuilder().key(request.key() + MARK).build());
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return super.getBlob(request.toBuilder().key(request.key() + MARK).build());
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return super.removeBlob(request.toBuilder().key(request.key() + MARK).build());
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return super.getBlobAccess(bucket, key + MARK);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    super.setBlobAccess(bucket, key + MARK, access);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    String after = request.startAfter();
    ListObjectsV2Response listed =
        super.list(
            request.toBuilder()
                .startAfter(after == null || after.isEmpty() ? after : after + MARK)
                .build());
    return listed.toBuilder()
        .contents(listed.contents().stream().map(MarkedObjects::unmarked).toList())
        .build();
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    MultipartUpload upload =
        super.initiateMultipartUpload(request.toBuilder().key(request.key() + MARK).build());
    return new MultipartUpload(upload.id(), request, upload.response());
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
    UploadPartRequest marked = request.toBuilder().key(request.key() + MARK).build();
    return super.uploadMultipartPart(marked(upload), marked, bytes);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadRequest marked = request.toBuilder().key(request.key() + MARK).build();
    return super.completeMultipartUpload(marked(upload), marked);
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    super.abortMultipartUpload(marked(upload));
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    return super.listMultipartUpload(marked(upload));
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String bucket) {
    return super.listMultipartUploads(bucket).stream()
        .map(upload -> upload.toBuilder().key(unmarked(upload.key())).build())
        .toList();
  }

  private static MultipartUpload marked(MultipartUpload upload) {
    CreateMultipartUploadRequest request = upload.request();
    return new MultipartUpload(
        upload.id(), request.toBuilder().key(request.key() + MARK).build(), upload.response());
  }

  private static S3Object unmarked(S3Object object) {
    return object.toBuilder().key(unmarked(object.key())).build();
  }

  private static String unmarked(String key) {
    return key.substring(0, key.length() - MARK.length());
  }
}
