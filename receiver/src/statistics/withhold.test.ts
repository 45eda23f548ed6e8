import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {withhold} from './withhold.ts';

const SMALLEST = 10;
/** Mostly small and about the limit, where it matters; below 0 where more answered than were counted as shown. */
const counts = fc.array(
  fc.oneof(fc.integer({min: -3, max: 25}), fc.constantFrom(0, 9, 10), fc.nat({max: 5000})),
  {minLength: 1, maxLength: 12},
);

test('R63: tells large counts as they are', () => {
  assert.deepEqual(withhold([10, 250], SMALLEST), {cells: [10, 250], rest: 0, total: 260});
});

test('R63: adds small counts up, and withholds one more where their sum would be small itself', () => {
  assert.deepEqual(withhold([40, 4, 7], SMALLEST), {cells: [40, null, null], rest: 11, total: 51});
  assert.deepEqual(withhold([40, 4, 90], SMALLEST), {
    cells: [null, null, 90],
    rest: 44,
    total: 134,
  });
});

test('R63: withholds one more where the sum says that all are as large as small ones can be', () => {
  assert.deepEqual(withhold([9, 9, 50], SMALLEST), {
    cells: [null, null, null],
    rest: 68,
    total: 68,
  });
});

test('R63: tells nothing of what is small altogether, but that nobody did it', () => {
  assert.deepEqual(withhold([4, 5], SMALLEST), {cells: [null, null], rest: null, total: null});
  assert.deepEqual(withhold([0, 0], SMALLEST), {cells: [0, 0], rest: 0, total: 0});
});

test('R63: never tells a count from 1 to 9, and what it tells adds up', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const {cells, rest, total} = withhold(given, SMALLEST);
      if (given.every((count) => count === 0)) return;
      for (const [place, cell] of cells.entries())
        if (cell !== null) assert.ok(cell >= SMALLEST && cell === given[place]);
      if (total === null) assert.ok(rest === null && cells.every((cell) => cell === null));
      else
        assert.equal(
          cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0) + (rest ?? NaN),
          total,
        );
    }),
    {numRuns: 2000},
  );
});

/** Other counts that one who knows the answer, and how it is made, could not tell from the real ones. */
function* others(given: readonly number[], place: number, withheld: readonly number[]) {
  for (const by of [-1, 1, -9, 9, -18, 18])
    for (const other of withheld)
      if (other !== place)
        yield given.map((count, at) =>
          at === place ? count + by : at === other ? count - by : count,
        );
  // All small ones at once against one large.
  for (const other of withheld)
    yield given.map((count, at) =>
      at === other
        ? given.reduce(
            (sum, one, n) => sum + (n !== other && withheld.includes(n) ? one : 0),
            count,
          )
        : withheld.includes(at)
          ? 0
          : count,
    );
}

test('R63: what is withheld follows from nothing that is told, not even by one who knows the rule', () => {
  const told = (of: readonly number[]) => JSON.stringify(withhold(of, SMALLEST));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat({max: 25}), fc.constantFrom(0, 9, 10)), {
        minLength: 2,
        maxLength: 8,
      }),
      (given) => {
        const {cells, total} = withhold(given, SMALLEST);
        if (total === null) return;
        const withheld = [...cells.keys()].filter((place) => cells[place] === null);
        for (const place of withheld) {
          const isOpen = [...others(given, place, withheld)].some(
            (other) =>
              other[place] !== given[place] &&
              other.every((count) => count >= 0) &&
              told(other) === told(given),
          );
          assert.ok(isOpen, `${given.join()} gives away the count at ${String(place)}`);
        }
      },
    ),
    {numRuns: 5000},
  );
});
