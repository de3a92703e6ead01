// Pictures made the plain way, as what a result is judged by: every stored pixel weighs in, numbers are rounded once, at
// the end. A picture is { width, height, data }: red, green, blue and alpha from 0 to 1, colors times alpha.
import sharp from "sharp";

/// Decodes a whole picture, upright and in sRGB.
export const decoded = async (input, options) => {
  const { data, info } =
    await sharp(input, options).rotate().toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const numbers = new Float32Array(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] / 255;
    for (let band = 0; band < 3; band++) numbers[i + band] = (data[i + band] / 255) * alpha;
    numbers[i + 3] = alpha;
  }
  return { width: info.width, height: info.height, data: numbers };
};

export const png = ({ width, height, data }) => {
  const bytes = Buffer.alloc(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = Math.min(1, Math.max(0, data[i + 3]));
    for (let band = 0; band < 3; band++) {
      bytes[i + band] = alpha === 0 ? 0 : Math.round(255 * Math.min(1, Math.max(0, data[i + band] / alpha)));
    }
    bytes[i + 3] = Math.round(255 * alpha);
  }
  return sharp(bytes, { raw: { width, height, channels: 4 } }).png().toBuffer();
};

/// One pass over a picture: `taps(place)` lists where along a row each new pixel comes from, with weights. Answers the
/// picture turned on its side, so that a second pass takes the other direction.
const filteredAcross = ({ width, height, data }, wanted, taps) => {
  const turned = new Float32Array(wanted * height * 4);
  for (let x = 0; x < wanted; x++) {
    const list = taps(x).map(([from, weight]) => [Math.min(width - 1, Math.max(0, from)), weight]);
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    for (let y = 0; y < height; y++) {
      for (let band = 0; band < 4; band++) {
        let sum = 0;
        for (const [from, weight] of list) sum += data[(y * width + from) * 4 + band] * weight;
        turned[(x * height + y) * 4 + band] = sum / total;
      }
    }
  }
  return { width: height, height: wanted, data: turned };
};

const sinc = (x) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const lanczos = (stored, wanted) => (x) => {
  const factor = stored / wanted;
  const center = (x + 0.5) * factor - 0.5;
  const taps = [];
  for (let from = Math.ceil(center - 3 * factor); from <= center + 3 * factor; from++) {
    const away = (from - center) / factor;
    taps.push([from, sinc(away) * sinc(away / 3)]);
  }
  return taps;
};

/// Made smaller by a Lanczos window of three lobes.
export const scaled = (picture, width, height = Math.round((picture.height * width) / picture.width)) =>
  filteredAcross(filteredAcross(picture, width, lanczos(picture.width, width)), height, lanczos(picture.height, height));

export const blurred = (picture, sigma) => {
  const reach = Math.ceil(5 * sigma);
  const bell = (x) =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => [x + i - reach, Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2))]);
  return filteredAcross(filteredAcross(picture, picture.width, bell), picture.height, bell);
};

export const cropped = ({ width, data }, left, top, newWidth, newHeight) => {
  const part = new Float32Array(newWidth * newHeight * 4);
  for (let y = 0; y < newHeight; y++) {
    const start = ((top + y) * width + left) * 4;
    part.set(data.subarray(start, start + newWidth * 4), y * newWidth * 4);
  }
  return { width: newWidth, height: newHeight, data: part };
};

export const over = (base, upper, left, top) => {
  const data = base.data.slice();
  for (let y = 0; y < upper.height; y++) {
    for (let x = 0; x < upper.width; x++) {
      const from = (y * upper.width + x) * 4;
      const to = ((top + y) * base.width + left + x) * 4;
      const clear = 1 - upper.data[from + 3];
      for (let band = 0; band < 4; band++) data[to + band] = upper.data[from + band] + data[to + band] * clear;
    }
  }
  return { ...base, data };
};

/// Cut to a disk about the middle, each pixel by the share of it that lies inside.
export const rounded = (picture, radius, parts = 16) => {
  const data = picture.data.slice();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      let inside = 0;
      for (let i = 0; i < parts * parts; i++) {
        const across = x + ((i % parts) + 0.5) / parts - picture.width / 2;
        const down = y + (Math.floor(i / parts) + 0.5) / parts - picture.height / 2;
        inside += across * across + down * down <= radius * radius ? 1 : 0;
      }
      for (let band = 0; band < 4; band++) data[(y * picture.width + x) * 4 + band] *= inside / (parts * parts);
    }
  }
  return { ...picture, data };
};
