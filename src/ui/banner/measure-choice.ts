import {contrastOf} from '../contrast.ts';

/** In what no and yes are not alike. */
export type Inequality = 'missing' | 'size' | 'type' | 'contrast' | 'row' | 'hidden' | 'tabs';

/** Pixels by which sizes and places may differ: parts of a width are rounded. */
const PIXEL = 1;
/** By how much the contrast of their words may differ. */
const CONTRAST = 0.1;

const LETTERS = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'textDecorationLine',
  'textTransform',
] as const satisfies readonly (keyof CSSStyleDeclaration)[];

/** What else catches the eye. */
const SURFACE = [
  'backgroundColor',
  'backgroundImage',
  'borderTopColor',
  'borderTopStyle',
  'borderTopWidth',
  'boxShadow',
  'opacity',
  'animationName',
] as const satisfies readonly (keyof CSSStyleDeclaration)[];

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= PIXEL;

/** Whether the whole of it is inside the window, and nothing lies over its middle. */
function isVisible(button: HTMLElement): boolean {
  const {left, right, top, bottom} = button.getBoundingClientRect();
  const isInside =
    left >= -PIXEL && top >= -PIXEL && right <= innerWidth + PIXEL && bottom <= innerHeight + PIXEL;
  const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return isInside && met !== null && button.contains(met);
}

/**
 * The measured half of the equal-choice linter: in what no and yes differ as they are drawn (R10, R11). Empty where they are alike.
 *
 * Alike are two buttons of the same size, letters, colours and contrast, in one row, wholly visible without scrolling, with no stop of the
 * Tab key between them and no before yes.
 *
 * @param banner The question as it stands in the page, its buttons in the slot `actions`, no first.
 */
export function measureChoice(banner: Element): readonly Inequality[] {
  const [no, yes] = banner.querySelectorAll<HTMLElement>(':scope > button[slot=actions]');
  if (!no || !yes) return ['missing'];
  const [a, b] = [no.getBoundingClientRect(), yes.getBoundingClientRect()];
  const [first, second] = [getComputedStyle(no), getComputedStyle(yes)];
  const differsIn = (names: readonly (keyof CSSStyleDeclaration)[]) =>
    names.some((name) => first[name] !== second[name]);
  const unequal: readonly (readonly [Inequality, boolean])[] = [
    ['size', !isNear(a.width, b.width) || !isNear(a.height, b.height)],
    ['type', differsIn(LETTERS)],
    ['contrast', differsIn(SURFACE) || Math.abs(contrastOf(no) - contrastOf(yes)) > CONTRAST],
    ['row', !isNear(a.top, b.top)],
    ['hidden', !isVisible(no) || !isVisible(yes)],
    ['tabs', no.tabIndex !== 0 || yes.tabIndex !== 0 || no.nextElementSibling !== yes],
  ];
  return unequal.filter(([, isSo]) => isSo).map(([name]) => name);
}
