import type { EChartsCoreOption } from "echarts/core";

/** A chart as the address of an image: apart from the page, so that nothing in one can reach the other. */
export interface Image {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  /** The same chart as SVG text, for a file of its own. */
  readonly svg: string;
  readonly wide: Image;
  readonly narrow: Image;
  /** What it shows, in words. */
  readonly alternative: string;
}

/** What a chart is made of, at a width in pixels. */
export interface Plot {
  readonly height: number;
  readonly option: EChartsCoreOption;
}

const WIDE = 720;
const NARROW = 350;

/** Draws a plot at both widths. */
export function drawn(plotAt: (width: number) => Plot, draw: (width: number, plot: Plot) => string, alternative: string): Drawing {
  const at = (width: number) => {
    const plot = plotAt(width);
    const svg = draw(width, plot);
    return { svg, image: { address: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height: plot.height } };
  };
  const [wide, narrow] = [at(WIDE), at(NARROW)];
  return { svg: wide.svg, wide: wide.image, narrow: narrow.image, alternative };
}

export const isNarrow = (width: number) => width <= NARROW;
