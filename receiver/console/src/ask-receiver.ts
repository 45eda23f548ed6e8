import type {Problem} from '../../../src/contract/delivery.ts';

/** Why there is no answer. Status 0: the receiver was not reached. */
export class NoAnswer extends Error {
  readonly status: number;
  readonly problem: Partial<Problem> | undefined;
  constructor(status: number, problem?: Partial<Problem>) {
    super(problem?.detail ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

const readProblem = async (response: Response): Promise<Partial<Problem> | undefined> => {
  try {
    return (await response.json()) as Partial<Problem>;
  } catch {
    return undefined;
  }
};

/**
 * Asks the receiver that serves this page; its session goes along by itself.
 *
 * @param path From the receiver's root on. @param token Shown in place of the session; an empty one counts as none. @param method With POST it says that the console asks. @param body Sent as JSON, or as it is where it is a file; with POST alone. @param signal Gives the question up.
 * @throws {NoAnswer} when it does not answer, or answers with a problem.
 */
export async function askReceiver(
  path: string,
  token?: string,
  method: 'GET' | 'POST' = 'GET',
  body?: object,
  signal?: AbortSignal,
): Promise<Response> {
  const isFile = body instanceof Blob;
  let response: Response;
  try {
    // The receiver's root lies above the console, under whatever path.
    response = await fetch(`..${path}`, {
      method,
      cache: 'no-store',
      headers: {
        ...(token && {authorization: `Bearer ${token}`}),
        ...(method === 'POST' && {'x-consent-console': '1'}),
        ...(body && {'content-type': isFile ? body.type : 'application/json'}),
      },
      ...(body && {body: isFile ? body : JSON.stringify(body)}),
      ...(signal && {signal}),
    });
  } catch {
    throw new NoAnswer(0);
  }
  if (!response.ok) throw new NoAnswer(response.status, await readProblem(response));
  return response;
}
