// Makes the same thumbnail with sharp and with our engine, in turns, and prints the ratio of the two with its spread,
// and beside it bytes and quality: mean structural similarity (SSIM) to a reference made of the whole picture by neither.
//   node compare.mjs JAVA BENCHMARKS_JAR PICTURE [WIDTH] [ROUNDS] [REPEATS]
import { spawn } from "node:child_process";
import { readFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";
import { ssim } from "ssim.js";

const [java, jar, picture, width = "400", rounds = "25", repeats = "10"] = process.argv.slice(2);
const quality = 80;
sharp.cache(false);
sharp.concurrency(1);

const ours = async () => {
  const folder = await mkdtemp(join(tmpdir(), "compare-"));
  const resultFile = join(folder, "ours.jpg");
  const child = spawn(java, ["--enable-native-access=ALL-UNNAMED", "-cp", jar, "io.darkroom.benchmarks.ThumbnailLoop",
    picture, `c_scale,q_${quality},w_${width}`, repeats, resultFile], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async round() {
      child.stdin.write("\n");
      const [wall, processor] = (await lines.next()).value.split(" ").map(Number);
      return { wall, processor };
    },
    async result() {
      child.stdin.end();
      await new Promise((done) => child.on("exit", done));
      return readFile(resultFile);
    },
  };
};

const theirs = () => {
  let result;
  return {
    async round() {
      const wall = process.hrtime.bigint();
      const processor = process.cpuUsage();
      for (let i = 0; i < Number(repeats); i++) {
        result = await sharp(picture).rotate().resize(Number(width)).jpeg({ quality }).toBuffer();
      }
      const used = process.cpuUsage(processor);
      return {
        wall: Number(process.hrtime.bigint() - wall) / 1e6 / Number(repeats),
        processor: (used.user + used.system) / 1e3 / Number(repeats),
      };
    },
    result: async () => result,
  };
};

const pixels = async (image) => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
};

const spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.floor(part * (sorted.length - 1))];
  return `${at(0.5).toFixed(2)} (${at(0.1).toFixed(2)} to ${at(0.9).toFixed(2)})`;
};

const a = await ours();
const b = theirs();
for (let i = 0; i < 3; i++) { await a.round(); await b.round(); } // warm-up
const pairs = [];
for (let i = 0; i < Number(rounds); i++) {
  pairs.push({ ours: await a.round(), theirs: await b.round() });
}
const column = (of) => spread(pairs.map(of));
console.log(`${picture}: ${width} px wide, JPEG quality ${quality}, ${rounds} rounds of ${repeats}, one at a time; median (10 % to 90 %)`);
console.log(`ours   wall ms ${column((p) => p.ours.wall)}  cpu ms ${column((p) => p.ours.processor)}`);
console.log(`sharp  wall ms ${column((p) => p.theirs.wall)}  cpu ms ${column((p) => p.theirs.processor)}`);
console.log(`ours / sharp  wall ${column((p) => p.ours.wall / p.theirs.wall)}  cpu ${column((p) => p.ours.processor / p.theirs.processor)}`);

// Neither side's short cuts: every stored pixel weighs in by a Lanczos window of three lobes, first across, then down.
const shrinkAcross = ({ data, width: stored, height }, wanted) => {
  const factor = stored / wanted;
  const sinc = (x) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
  const turned = new Float64Array(wanted * height * 4);
  for (let x = 0; x < wanted; x++) {
    const center = (x + 0.5) * factor - 0.5;
    const taps = [];
    for (let from = Math.ceil(center - 3 * factor); from <= center + 3 * factor; from++) {
      const away = (from - center) / factor;
      taps.push([Math.min(stored - 1, Math.max(0, from)), sinc(away) * sinc(away / 3)]);
    }
    const total = taps.reduce((sum, [, weight]) => sum + weight, 0);
    for (let y = 0; y < height; y++) {
      for (const [from, weight] of taps) {
        for (let c = 0; c < 4; c++) turned[(x * height + y) * 4 + c] += (data[(y * stored + from) * 4 + c] * weight) / total;
      }
    }
  }
  return { data: turned, width: height, height: wanted };
};

const stored = await pixels(sharp(picture).rotate().toColourspace("srgb"));
const across = shrinkAcross(stored, Number(width));
const exact = shrinkAcross(across, Math.round((stored.height * Number(width)) / stored.width));
const reference = { ...exact, data: Uint8ClampedArray.from(exact.data, Math.round) };
for (const [name, bytes] of [["ours", await a.result()], ["sharp", await b.result()]]) {
  const { mssim } = ssim(await pixels(sharp(bytes)), reference);
  console.log(`${name.padEnd(6)} ${bytes.length} bytes, SSIM ${mssim.toFixed(4)}`);
}
