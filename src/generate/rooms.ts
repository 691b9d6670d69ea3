import { COMPUTERS } from "./catalogue.js";
import { seats } from "./divisions.js";
import type { Grid } from "./grid.js";
import type { GeneratedRoom } from "./input.js";
import type { SchoolParameters } from "./parameters.js";
import { randomStream } from "./random.js";

const CAPACITIES = [30, 24, 16, 30, 18, 12];
const COMPUTER_ROOM_EVERY = 5;
const BUSY_SHARE = 0.2;
/** Rooms free in every slot beyond those that full groups of one level take. */
const SPARE_ROOMS = 2;

/** Rooms of mixed sizes, one in five with computers; undefined when the school plans none. */
export function drawRooms(parameters: SchoolParameters, grid: Grid): GeneratedRoom[] | undefined {
  const { rooms } = parameters;
  if (rooms === undefined) return undefined;
  const random = randomStream(parameters.seed, "rooms");
  const most = Math.min(Math.round(rooms * BUSY_SHARE), Math.max(0, rooms - seats(parameters) - SPARE_ROOMS));
  const indices = Array.from({ length: rooms }, (_, index) => index);
  const taken = grid.slots.map(() => new Set(random.sample(indices, most)));
  return indices.map((index) => {
    const busy = grid.slots.filter((_, slot) => taken[slot].has(index)).map(({ id }) => id);
    return {
      id: `s${String(index + 1).padStart(2, "0")}`,
      capacity: CAPACITIES[index % CAPACITIES.length],
      ...(index % COMPUTER_ROOM_EVERY === 0 ? { features: [COMPUTERS] } : {}),
      ...(busy.length > 0 ? { busy } : {}),
    };
  });
}
