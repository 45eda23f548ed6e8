import {cookieValue} from './cookie-value.ts';
import type {ReadChoice} from './other-choice.ts';
import {readObject} from './read-object.ts';
import {saidOf} from './said-of.ts';

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * CookieConsent by orestbida (vanilla-cookieconsent): `cc_cookie={"categories":["necessary"],…}`, JSON, encoded since version 3.
 *
 * The list is of what was accepted. Since version 3 `services` names every category that was offered, so that one which is not in the
 * list was refused; version 2 keeps that to itself.
 */
export const readCookieConsent: ReadChoice = (cookies, name = 'cc_cookie') => {
  const {categories, services} = readObject(cookieValue(cookies, name)) ?? {};
  if (!isNames(categories)) return undefined;
  const accepted = categories.map((one) => [one, true] as const);
  if (typeof services !== 'object' || services === null || Array.isArray(services))
    return {said: Object.fromEntries(accepted), onlyYes: true};
  const refused = Object.keys(services).filter((one) => !categories.includes(one));
  return saidOf([...accepted, ...refused.map((one) => [one, false] as const)]);
};
