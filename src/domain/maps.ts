/** Appends to the list that a map holds under a key. */
export function addTo<Key, Each>(lists: Map<Key, Each[]>, key: Key, each: Each): void {
  const list = lists.get(key);
  if (list) list.push(each);
  else lists.set(key, [each]);
}

/** Adds to the set that a map holds under a key. */
export function joinTo<Key, Each>(sets: Map<Key, Set<Each>>, key: Key, each: Each): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(each));
}

/** Raises the number that a map holds under a key, 0 where it holds none. */
export function raise<Key>(totals: Map<Key, number>, key: Key, by = 1): void {
  totals.set(key, (totals.get(key) ?? 0) + by);
}
