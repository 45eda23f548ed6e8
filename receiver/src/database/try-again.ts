import type {Engine} from './engine.ts';

const ATTEMPTS = 5;

/** Does something in the database, and once more where it only met another writer. */
export async function tryAgain<Result>(
  {isCollision}: Pick<Engine, 'isCollision'>,
  act: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}
