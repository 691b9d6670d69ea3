import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Plot } from "./drawing.js";
import { FONT, INK } from "./theme.js";

use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

/** Characters that XML does not allow. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A plot as SVG text. The same plot gives the same text. */
export function draw(width: number, { height, option }: Plot): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, backgroundColor: "#ffffff", textStyle: { fontFamily: FONT, color: INK }, ...option });
    return lean(chart.renderToSVGString()).replace(NOT_XML, "");
  } finally {
    // An undisposed chart keeps Node.js from ending.
    chart.dispose();
  }
}

/**
 * Without what a picture has no use for: classes and styles of hovering, whose names count the charts drawn before, and
 * the font on each text rather than once.
 */
function lean(svg: string): string {
  return svg
    .replace(/<style >.*?<\/style>\s*/gs, "")
    .replace(/ (?:class="[\w-]*"|pointer-events="\w+")/g, "")
    .replace(/(id="|url\(#)zr\d+-/g, "$1")
    .replaceAll(`font-family:${FONT};`, "")
    .replace("<svg ", `<svg font-family="${FONT}" `);
}
