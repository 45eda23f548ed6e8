import type {Me, SignInWays} from '../../../src/contract/staff.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';

/** Who is signed in, by the session or by a token; undefined where nobody is. @throws {NoAnswer} */
export async function whoIsThere(token: string): Promise<Me | undefined> {
  try {
    return (await (await askReceiver('/v1/staff/me', token)).json()) as Me;
  } catch (error) {
    if (error instanceof NoAnswer && error.status === 401) return undefined;
    throw error;
  }
}

/** Where the identity provider's sign-in begins, seen from this page; undefined where there is none. @throws {NoAnswer} */
export async function providerSignIn(): Promise<string | undefined> {
  const {oidc} = (await (await askReceiver('/v1/staff/sign-in')).json()) as SignInWays;
  return oidc && `../${oidc}`;
}
