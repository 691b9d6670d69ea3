/** Makers of values that no honest problem holds, each made afresh so that no case can reach another. */
export const ODD_VALUES: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  undefined: () => undefined,
  true: () => true,
  zero: () => 0,
  negative: () => -3,
  fraction: () => 0.1,
  huge: () => 1e308,
  unsafe: () => 2 ** 53 + 2,
  nan: () => Number.NaN,
  infinity: () => Number.NEGATIVE_INFINITY,
  emptyText: () => "",
  proto: () => "__proto__",
  constructorName: () => "constructor",
  toStringName: () => "toString",
  bidi: () => "\u202e1/x\u0007",
  surrogate: () => "\ud800",
  longText: () => "x".repeat(2_000_000),
  aLongishText: () => "é".repeat(101),
  date: () => "2026-02-29",
  farDate: () => "9999-12-31",
  time: () => "23:59",
  bigint: () => 12n,
  symbol: () => Symbol("odd"),
  function: () => () => 1,
  dateObject: () => new Date(0),
  map: () => new Map([["a", 1]]),
  set: () => new Set([1]),
  typed: () => new Float64Array(4),
  boxed: () => Object("text"),
  error: () => new Error("odd"),
  promise: () => Promise.resolve(1),
  emptyList: () => [],
  sparse: () => new Array(50),
  millionList: () => new Array(1_000_000).fill(0),
  mixedList: () => [null, "a", 1, {}, []],
  emptyObject: () => ({}),
  bareObject: () => Object.assign(Object.create(null), { id: "bare" }),
  inherited: () => Object.create(Object.assign(Object.create(null), { id: "inherited" })),
  subclass: () => new (class Odd extends Array {})(3),
  deep: () => Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 1),
  cycle: () => {
    const self: unknown[] = [];
    self.push({ self });
    return self;
  },
  getter: () => ({
    get id() {
      return "computed";
    },
  }),
  throwing: () => ({
    get id(): never {
      throw new TypeError("a getter that throws");
    },
  }),
  listGetter: () => Object.defineProperty([1, 2], 1, { get: () => "computed", enumerable: true }),
  proxy: () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new RangeError("a proxy that throws");
        },
      },
    ),
  revoked: () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  ownProto: () => JSON.parse('{"__proto__": {"polluted": true}, "id": "x"}'),
  ownConstructor: () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  hiddenProto: () => Object.defineProperty({ id: "x" }, "__proto__", { value: { polluted: true }, enumerable: false }),
  symbolKey: () => ({ [Symbol("key")]: 1, id: "x" }),
  hasToJson: () => ({ id: "x", toJSON: () => "other" }),
  // biome-ignore lint/suspicious/noThenProperty: what it would do to a promise is the point.
  thenable: () => ({ then: (done: (value: unknown) => void) => done({}) }),
};
