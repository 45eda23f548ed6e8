/** Year with or without century, month, day (or day plus 60, a coordination number), then four figures. */
const NUMBER =
  /(?<!\d)(?<century>1[89]|20)?(?<ten>\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4})(?!\d)/g;

/** The check figure of a Swedish personal number, over its last ten figures (Luhn). */
function isChecked(ten: string): boolean {
  const sum = (ten.match(/\d/g) ?? [])
    .map((figure, place) => Number(figure) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return sum % 10 === 0;
}

/**
 * Whether there is a Swedish personal number in a text (R55): it is never asked for, and never kept.
 *
 * Without its century and hyphen a number that begins with 0 is a telephone number all the same.
 */
export function looksLikePersonalNumber(text: string): boolean {
  return [...text.matchAll(NUMBER)].some(({groups}) => {
    const {century, ten = ''} = groups ?? {};
    return isChecked(ten) && (century !== undefined || !/^0\d{9}$/.test(ten));
  });
}
