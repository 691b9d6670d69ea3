/** An edge of a bipartite multigraph: nodes on the left and on the right, counted from 0. */
export interface Edge {
  readonly left: number;
  readonly right: number;
}

/**
 * Colours the edges so that the colours at each node differ in number by at most one (de Werra, 1971). Each node
 * is split into copies of degree at most `colours`, which leaves a graph that König's theorem colours properly:
 * each colour then appears once at every full copy.
 *
 * @returns the colour of each edge, from 0
 */
export function balancedColouring(edges: readonly Edge[], colours: number): number[] {
  const left = splitNodes(
    edges.map((edge) => edge.left),
    colours,
  );
  const right = splitNodes(
    edges.map((edge) => edge.right),
    colours,
  );
  /** `at[side][copy][colour]`: the edge of that colour there, or -1. */
  const at = [emptyTable(left, colours), emptyTable(right, colours)];
  const ends = edges.map((_, edge) => [left[edge], right[edge]] as const);
  const colour = edges.map(() => -1);

  const place = (edge: number, value: number) => {
    colour[edge] = value;
    at[0][ends[edge][0]][value] = edge;
    at[1][ends[edge][1]][value] = edge;
  };

  edges.forEach((_, edge) => {
    const [u, v] = ends[edge];
    const freeAtLeft = at[0][u].indexOf(-1);
    const freeAtRight = at[1][v].indexOf(-1);
    if (at[1][v][freeAtLeft] >= 0) {
      // Exchange the two colours along the path that leaves v by the colour free at u, so that it is free at v too.
      const path: number[] = [];
      let side = 1;
      let node = v;
      let wanted = freeAtLeft;
      for (let next = at[side][node][wanted]; next >= 0; next = at[side][node][wanted]) {
        path.push(next);
        side = 1 - side;
        node = ends[next][side];
        wanted = wanted === freeAtLeft ? freeAtRight : freeAtLeft;
      }
      for (const each of path) {
        at[0][ends[each][0]][colour[each]] = -1;
        at[1][ends[each][1]][colour[each]] = -1;
      }
      for (const each of path) place(each, colour[each] === freeAtLeft ? freeAtRight : freeAtLeft);
    }
    place(edge, freeAtLeft);
  });
  return colour;
}

/** Copies of nodes, each with at most `size` edges: the copy that each edge ends in. */
function splitNodes(nodes: readonly number[], size: number): number[] {
  const current = new Map<number, { copy: number; used: number }>();
  let copies = 0;
  return nodes.map((node) => {
    let place = current.get(node);
    if (!place || place.used === size) {
      place = { copy: copies++, used: 0 };
      current.set(node, place);
    }
    place.used++;
    return place.copy;
  });
}

function emptyTable(copies: readonly number[], colours: number): number[][] {
  const count = copies.reduce((most, copy) => Math.max(most, copy + 1), 0);
  return Array.from({ length: count }, () => new Array<number>(colours).fill(-1));
}
