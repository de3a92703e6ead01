// Calls the official Node SDK as told: one JSON request a line on standard input, one JSON answer a line on standard
// output. {"call": "uploader.upload", "arguments": [...]} → {"result": ...} or {"error": ...}.
// The SDK reads CLOUDINARY_URL when it is loaded, so it is set from outside.
import { createInterface } from "node:readline";
import { v2 as cloudinary } from "cloudinary";

const find = (path) => {
  const names = path.split(".");
  const name = names.pop();
  const owner = names.reduce((object, part) => object[part], cloudinary);
  return owner[name].bind(owner);
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = { result: (await find(request.call)(...request.arguments)) ?? null };
  } catch (thrown) {
    const error = thrown?.error ?? thrown;
    answer = { error: { message: error?.message ?? String(thrown), http_code: error?.http_code ?? null } };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
