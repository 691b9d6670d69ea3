import type { Drawing } from "../charts/drawing.js";

/** A chart, in a shape for screens and paper and in one for phones, with what it shows in words. */
export function Chart({ drawing, legend }: { drawing: Drawing; legend: string }) {
  const { wide, narrow, alternative } = drawing;
  return (
    <figure>
      <picture>
        <source media="(max-width: 34rem)" srcset={narrow.address} width={narrow.width} height={narrow.height} />
        <img src={wide.address} width={wide.width} height={wide.height} alt={alternative} />
      </picture>
      <figcaption>{legend}</figcaption>
    </figure>
  );
}
