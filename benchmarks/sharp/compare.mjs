// Makes the same pictures with our engine and with sharp, in turns in one run, and prints the table: wall-clock and
// processor time of each, the ratio of the two with its spread, bytes, and SSIMULACRA 2.1 to a picture made by neither.
//   node compare.mjs JAVA BENCHMARKS_JAR CORPUS FONT_FILE [ROUNDS] [PART_OF_NAME]
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";
import { cases } from "./cases.mjs";
import { png } from "./reference.mjs";

const MILLIS_PER_ROUND = 150;
const WARM_UP = 300;
const [java, jar, corpusFolder, fontFile, rounds = "25", part = ""] = process.argv.slice(2);
sharp.cache(false);
sharp.concurrency(1);

const corpus = (name) => {
  const file = join(corpusFolder, name);
  if (!existsSync(file)) throw new Error(`the test picture ${file} is missing; say where they are with DARKROOM_CORPUS`);
  return file;
};

const child = spawn(java, ["--enable-native-access=ALL-UNNAMED", "-cp", jar, "io.darkroom.benchmarks.TransformLoop"],
  { stdio: ["pipe", "pipe", "inherit"] });
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const ask = async (...words) => {
  child.stdin.write(`${words.join("\t")}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error(`our side ended at ${words.join(" ")}`);
  return value;
};
const folder = await mkdtemp(join(os.tmpdir(), "compare-"));

const ours = (row) => async (repeats) => {
  const layer = row.layer ? [row.layer[0], corpus(row.layer[1])] : [];
  const [wall, processor] =
    (await ask("run", repeats, corpus(row.picture), row.format, row.text, ...layer)).split(" ").map(Number);
  return { wall, processor };
};

const theirs = (row) => async (repeats) => {
  const file = corpus(row.picture);
  const wall = process.hrtime.bigint();
  const processor = process.cpuUsage();
  for (let i = 0; i < repeats; i++) await row.sharp(file);
  const used = process.cpuUsage(processor);
  return {
    wall: Number(process.hrtime.bigint() - wall) / 1e6 / repeats,
    processor: (used.user + used.system) / 1e3 / repeats,
  };
};

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const median = (values) => at(values, 0.5).toFixed(2);
const spread = (values) => `${median(values)} (${at(values, 0.1).toFixed(2)} to ${at(values, 0.9).toFixed(2)})`;

const timed = async (row) => {
  const us = ours(row);
  const them = theirs(row);
  await us(20);
  await them(20);
  const repeats = Math.max(1, Math.round(MILLIS_PER_ROUND / (await us(5)).wall));
  const pairs = [];
  for (let i = 0; i < Number(rounds); i++) {
    if (i % 2 === 0) pairs.push({ us: await us(repeats), them: await them(repeats) });
    else {
      const after = await them(repeats);
      pairs.push({ us: await us(repeats), them: after });
    }
  }
  return pairs;
};

/// The mean over all frames.
const score = async (bytes, references) => {
  let sum = 0;
  for (const [page, reference] of references.entries()) {
    const file = join(folder, "picture.png");
    await sharp(bytes, { page }).toColourspace("srgb").png().toFile(file);
    sum += Number(await ask("score", reference, file));
  }
  return (sum / references.length).toFixed(1);
};

const references = async (row) => {
  const files = [];
  for (const frame of await row.reference()) {
    const file = join(folder, `reference-${files.length}.png`);
    await writeFile(file, await png(frame));
    files.push(file);
  }
  return files;
};

console.log(`${new Date().toISOString().slice(0, 10)}, ${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version},`
  + ` sharp ${sharp.versions.sharp} on libvips ${sharp.versions.vips}, ours on ${await ask("version")};`
  + ` ${rounds} rounds, one picture at a time, one thread each. Times are medians in ms; ratios are ours / sharp,`
  + " median (10 % to 90 %).\n");
console.log("| | transformation | wall ours | sharp | ratio | CPU ours | sharp | ratio | bytes ours | sharp | score ours | sharp |");
console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
const rows = cases(corpus, fontFile).filter(({ name }) => name.includes(part));
await ours(rows[0])(WARM_UP); // until what all cases share is compiled
for (const row of rows) {
  const pairs = await timed(row);
  const column = (of, form) => form(pairs.map(of));
  const file = join(folder, "ours");
  await ask("save", file);
  const results = [await readFile(file), await row.sharp(corpus(row.picture))];
  const judges = await references(row);
  const cells = [
    row.name, `\`${row.text}\` ${row.format}`,
    column(({ us }) => us.wall, median), column(({ them }) => them.wall, median),
    column(({ us, them }) => us.wall / them.wall, spread),
    column(({ us }) => us.processor, median), column(({ them }) => them.processor, median),
    column(({ us, them }) => us.processor / them.processor, spread),
    ...results.map((bytes) => bytes.length),
    await score(results[0], judges), await score(results[1], judges),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
child.stdin.end();
