import { useEffect, useRef, useState } from "preact/hooks";

export const VIEWS = ["plan", "timetable", "change", "why", "take"] as const;
type View = (typeof VIEWS)[number];

/** The part of the page that the address names; the heading takes the focus when another is gone to. */
export function useViews() {
  const [view, setView] = useState<View>(named);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const follow = () => {
      setView(named());
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return { view, heading };
}

function named(): View {
  return VIEWS.find((each) => `#${each}` === location.hash) ?? "plan";
}
