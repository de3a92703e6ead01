// The pictures that both sides make: add a case here and nowhere else.
//
//   name       the row of the table
//   picture    file of the corpus
//   text       our transformation; the same quality and encoder efforts are asked of sharp
//   format     of the result
//   layer      [id, file] of the picture that the transformation names
//   sharp      the same work in sharp: (file of the corpus) => promise of bytes
//   reference  the same work without short cuts, a list of frames; see reference.mjs
import sharp from "sharp";
import { blurred, cropped, decoded, over, rounded, scaled } from "./reference.mjs";

const PHOTO = "photo-6mp.jpg"; // 2725×2225
const LOGO = "gopher.png"; // 1634×2224, transparent
const ANIMATION = "animated-loop-3.gif"; // 370×285, 10 frames

const jpeg = { quality: 80 };
const png = { compressionLevel: 6, adaptiveFiltering: true };
const webp = { quality: 80, effort: 4 };
const avif = { quality: 62, effort: 3, chromaSubsampling: "4:2:0" };
const gif = { effort: 3 };

const TEXT = { text: '<span foreground="white">Hello, world</span>', font: "DejaVu Sans 40", dpi: 72, rgba: true };
const disk = (side) => Buffer.from(`<svg width="${side}" height="${side}"><circle cx="50%" cy="50%" r="50%"/></svg>`);
const resized = (file, width) => sharp(file).rotate().resize(width);

export const cases = (corpus, fontFile) => {
  const photo = async (width) => scaled(await decoded(corpus(PHOTO)), width);
  const text = { ...TEXT, fontfile: fontFile };
  return [
    {
      name: "resize JPEG", picture: PHOTO, text: "c_scale,q_80,w_400", format: "jpg",
      sharp: (file) => resized(file, 400).jpeg(jpeg).toBuffer(),
      reference: async () => [await photo(400)],
    },
    {
      name: "resize PNG", picture: LOGO, text: "c_scale,w_400", format: "png",
      sharp: (file) => resized(file, 400).png(png).toBuffer(),
      reference: async () => [scaled(await decoded(corpus(LOGO)), 400)],
    },
    {
      name: "resize to WebP", picture: PHOTO, text: "c_scale,q_80,w_400", format: "webp",
      sharp: (file) => resized(file, 400).webp(webp).toBuffer(),
      reference: async () => [await photo(400)],
    },
    {
      name: "resize to AVIF", picture: PHOTO, text: "c_scale,q_80,w_400", format: "avif",
      sharp: (file) => resized(file, 400).avif(avif).toBuffer(),
      reference: async () => [await photo(400)],
    },
    {
      name: "fill with gravity", picture: PHOTO, text: "c_fill,g_north,h_200,q_80,w_400", format: "jpg",
      sharp: (file) => sharp(file).rotate().resize(400, 200, { position: "top" }).jpeg(jpeg).toBuffer(),
      reference: async () => [cropped(await photo(400), 0, 0, 400, 200)],
    },
    {
      name: "text overlay", picture: PHOTO, format: "jpg",
      text: "c_scale,q_80,w_600/co_white,l_text:DejaVu Sans_40:Hello%2C world/fl_layer_apply",
      sharp: (file) => resized(file, 600).composite([{ input: { text } }]).jpeg(jpeg).toBuffer(),
      reference: async () => {
        const base = await photo(600);
        const letters = await decoded({ text });
        return [over(base, letters, (base.width - letters.width) >> 1, (base.height - letters.height) >> 1)];
      },
    },
    {
      name: "picture overlay", picture: PHOTO, format: "jpg", layer: ["logo", LOGO],
      text: "c_scale,q_80,w_600/l_logo/c_scale,w_120/fl_layer_apply,g_north_west,x_10,y_20",
      sharp: async (file) => {
        const { data, info } = await resized(corpus(LOGO), 120).raw().toBuffer({ resolveWithObject: true });
        const logo = { input: data, raw: info, left: 10, top: 20 };
        return resized(file, 600).composite([logo]).jpeg(jpeg).toBuffer();
      },
      reference: async () => [over(await photo(600), scaled(await decoded(corpus(LOGO)), 120), 10, 20)],
    },
    {
      name: "blur", picture: PHOTO, text: "c_scale,w_600/e_blur:300,q_80", format: "jpg",
      sharp: (file) => resized(file, 600).blur(3).jpeg(jpeg).toBuffer(),
      reference: async () => [blurred(await photo(600), 3)],
    },
    {
      name: "round corners", picture: PHOTO, text: "c_fill,h_302,w_302/r_max", format: "png",
      sharp: (file) =>
        sharp(file).rotate().resize(302, 302).composite([{ input: disk(302), blend: "dest-in" }]).png(png).toBuffer(),
      reference: async () => {
        const whole = scaled(await decoded(corpus(PHOTO)), 370, 302);
        return [rounded(cropped(whole, 34, 0, 302, 302), 151)];
      },
    },
    {
      name: "animated GIF", picture: ANIMATION, text: "c_scale,w_200", format: "gif",
      sharp: (file) => sharp(file, { animated: true }).resize(200).gif(gif).toBuffer(),
      reference: async () => {
        const frames = [];
        for (let page = 0; page < 10; page++) frames.push(scaled(await decoded(corpus(ANIMATION), { page }), 200));
        return frames;
      },
    },
  ];
};
