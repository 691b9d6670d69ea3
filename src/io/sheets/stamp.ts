/** 1980-01-01 00:00, the first time that a zip can state: date above, time below. */
const TIME = 0x0021_0000;
const END = 0x0605_4b50;
const END_SIZE = 22;
const ENTRY = 0x0201_4b50;

/**
 * Sets the times of all files in a zip to the first that it can state, so that the bytes say nothing of when they were
 * written. The zip must be whole, and without a comment.
 */
export function stampZip(bytes: Uint8Array): Uint8Array {
  const stamped = bytes.slice();
  const view = new DataView(stamped.buffer);
  const end = stamped.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error("not a zip without a comment");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("the directory of the zip does not hold");
    view.setUint32(at + 12, TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, TIME, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return stamped;
}
