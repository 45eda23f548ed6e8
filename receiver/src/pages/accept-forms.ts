import type {FastifyInstance} from 'fastify';

/** A form's fields; of a name that comes twice, all values. */
export type FormFields = URLSearchParams;

const BODY_LIMIT = 8 * 1024;

/** Lets a scope take forms as browsers send them without script. */
export function acceptForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    {parseAs: 'string', bodyLimit: BODY_LIMIT},
    (_request, body, parsed) => {
      parsed(null, new URLSearchParams(String(body)));
    },
  );
}
