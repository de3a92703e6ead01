// Calls the official Node SDK as told: one JSON request a line on standard input, one JSON answer a line on standard
// output. {"call": "uploader.upload", "arguments": [...]} → {"result": ...} or {"error": ...}.
// With "callback": true, for methods that answer to a callback only, one is given as the last argument.
// The SDK reads CLOUDINARY_URL when it is loaded, so it is set from outside.
import { createInterface } from "node:readline";
import { v2 as cloudinary } from "cloudinary";

const find = (path) => {
  const names = path.split(".");
  const name = names.pop();
  const owner = names.reduce((object, part) => object[part], cloudinary);
  return owner[name].bind(owner);
};

const call = (request) => {
  const method = find(request.call);
  return request.callback
    ? new Promise((resolve, reject) =>
        method(...request.arguments, (error, result) => (error ? reject(error) : resolve(result))))
    : method(...request.arguments);
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = { result: (await call(request)) ?? null };
  } catch (thrown) {
    const error = thrown?.error ?? thrown;
    answer = { error: { message: error?.message ?? String(thrown), http_code: error?.http_code ?? null } };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
