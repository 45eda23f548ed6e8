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

/** Asks the receiver that serves this page. @throws {NoAnswer} when it does not answer, or answers with a problem. */
export async function askReceiver(path: string, token?: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      ...(token !== undefined && {headers: {authorization: `Bearer ${token}`}}),
    });
  } catch {
    throw new NoAnswer(0);
  }
  if (!response.ok) throw new NoAnswer(response.status, await readProblem(response));
  return response;
}
