// Runs the script in `code` and writes what it leaves: of `eval` the upload options, of `on_success` what
// it gave to `current_asset.update`. What this needs afterwards it takes before, so that no script can
// replace it.
(() => {
  const write = console.log;
  const { parse, stringify } = JSON;
  const { assign } = Object;
  const run = eval;
  const isError = (value) => value instanceof Error;
  const toText = String;
  const MAX_RESULT = 262144;
  const MAX_ERROR = 300;

  const input = parse("INPUT");
  delete globalThis.console;
  delete globalThis.Javy;

  const updates = { __proto__: null };
  let result;
  if (input.upload_options !== undefined) {
    globalThis.resource_info = input.resource_info;
    globalThis.upload_options = input.upload_options;
    result = () => globalThis.upload_options;
  } else {
    globalThis.e = globalThis.event = { upload_info: input.upload_info, status: "success" };
    globalThis.current_asset = {
      ...input.upload_info,
      update: (parts) => {
        assign(updates, parts);
      },
    };
    result = () => updates;
  }

  let answer;
  try {
    run(input.code);
    const value = result();
    answer =
      typeof value === "object" && value !== null
        ? stringify({ __proto__: null, result: value })
        : stringify({ __proto__: null, error: "upload_options must stay an object" });
    if (answer.length > MAX_RESULT) {
      answer = stringify({ __proto__: null, error: "the result is too large" });
    }
  } catch (caught) {
    let error = "unknown error";
    try {
      error = toText(isError(caught) ? `${caught.name}: ${caught.message}` : caught);
      if (error.length > MAX_ERROR) {
        error = "the error's message is too long";
      }
    } catch (_) {
      // an error that cannot be told
    }
    answer = stringify({ __proto__: null, error });
  }
  write(answer);
})();
