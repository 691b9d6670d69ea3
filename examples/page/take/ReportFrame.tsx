import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../language.js";

/** A report, in a frame that shares nothing with the page: neither its storage nor its policy. */
export function ReportFrame({ html }: { readonly html: string }) {
  const { words } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const answer = ({ source }: MessageEvent) => {
      // The frame has no origin of its own that could be named.
      if (source === frame.current?.contentWindow) frame.current?.contentWindow?.postMessage(html, "*");
    };
    addEventListener("message", answer);
    return () => removeEventListener("message", answer);
  }, [html]);
  return <iframe key={html} ref={frame} class="report" title={words.take.report} src="report.html" sandbox="allow-scripts" />;
}
