import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {type FastifyInstance, type FastifyServerOptions} from 'fastify';
import {jsonSchemaTransform, type ZodTypeProvider} from 'fastify-type-provider-zod';
import {addDocs} from '../docs/add-docs.ts';
import {addConfirmationPages} from '../confirmation/add-confirmation-pages.ts';
import {addPages} from '../pages/add-pages.ts';
import {addRequestPages} from '../rights/add-request-pages.ts';
import {addUnsubscribePages} from '../unsubscribe/add-unsubscribe-pages.ts';
import {auditRoutes} from './audit-routes.ts';
import {tileRoutes} from './tile-routes.ts';
import {webhooksRoutes} from './webhooks-routes.ts';
import {allowOrigins} from './allow-origins.ts';
import {answerErrors, answerGarbage, sendProblem} from './answer-errors.ts';
import type {AppContext} from './app-context.ts';
import {deskRoutes} from './desk-routes.ts';
import {endSlowRequests} from './end-slow-requests.ts';
import {erasureRoute} from './erasure-route.ts';
import {exportRoutes} from './export-routes.ts';
import {choiceRoute} from './choice-route.ts';
import {gpcRoute} from './gpc-route.ts';
import {healthRoute} from './health-route.ts';
import {identityRoute} from './identity-route.ts';
import {checkpointRoutes} from './checkpoint-routes.ts';
import {cosignaturesRoute} from './cosignatures-route.ts';
import {logDescriptionRoute} from './log-description-route.ts';
import {mailboxRoute} from './mailbox-route.ts';
import {metricsRoute} from './metrics-route.ts';
import {manifestsRoute} from './manifests-route.ts';
import {noticesRoute} from './notices-route.ts';
import {permissionRoute} from './permission-route.ts';
import {permissionsRoute} from './permissions-route.ts';
import {ProblemError} from './problem-error.ts';
import {ratesRoute} from './rates-route.ts';
import {readyRoute} from './ready-route.ts';
import {receiptsRoute} from './receipts-route.ts';
import {recordsRoute} from './records-route.ts';
import {requestId} from './request-id.ts';
import {requestsRoute} from './requests-route.ts';
import {shownCountRoute} from './shown-count-route.ts';
import {scrubRoutes} from './scrub-routes.ts';
import {shownRoutes} from './shown-routes.ts';
import {statisticsRoute} from './statistics-route.ts';
import {subjectsRoute} from './subjects-route.ts';
import {subprocessorsRoute} from './subprocessors-route.ts';
import {suppressionsRoutes} from './suppressions-routes.ts';
import {traceRequests} from './trace-requests.ts';
import {addSignInPages} from '../staff/add-sign-in-pages.ts';
import {selfRoutes} from '../staff/self-routes.ts';
import {tokenRoutes} from '../staff/token-routes.ts';
import {trailRoute} from '../staff/trail-route.ts';
import {trialsRoutes} from './trials-routes.ts';
import type {TypedApp} from './typed-app.ts';
import {unsubscribeRoute} from './unsubscribe-route.ts';
import {validate} from './validate.ts';

export interface AppOptions {
  readonly trustProxy: FastifyServerOptions['trustProxy'];
}

/** How long the body of a request may take to come in, and that of a list which is answered while it comes. */
const SLOWEST_REQUEST_MS = 30_000;
const LONGEST_REQUEST_MS = 900_000;

/** What standards look for under `/.well-known/`. */
const WELL_KNOWN = [logDescriptionRoute, gpcRoute];

const ROUTES = [
  recordsRoute,
  receiptsRoute,
  choiceRoute,
  identityRoute,
  requestsRoute,
  subjectsRoute,
  subprocessorsRoute,
  ...WELL_KNOWN,
  checkpointRoutes,
  cosignaturesRoute,
  shownRoutes,
  manifestsRoute,
  noticesRoute,
  statisticsRoute,
  ratesRoute,
  shownCountRoute,
  trialsRoutes,
  permissionRoute,
  permissionsRoute,
  scrubRoutes,
  suppressionsRoutes,
  unsubscribeRoute,
  healthRoute,
  readyRoute,
  deskRoutes,
  exportRoutes,
  erasureRoute,
  tileRoutes,
  auditRoutes,
  webhooksRoutes,
  selfRoutes,
  tokenRoutes,
  trailRoute,
];

/** The receiver's web interface, not listening yet. Its rules stay inside it, so that others may add routes of their own. */
export async function createApp(
  context: AppContext,
  {trustProxy = false}: AppOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    genReqId: requestId,
    trustProxy,
    // Tokens of unsubscribe links hold an address, encrypted.
    routerOptions: {maxParamLength: 2000},
    // New deliveries are refused by the records' route, with a problem document.
    return503OnClosing: false,
    // Lists may stream for long; all else is held to less by endSlowRequests.
    requestTimeout: LONGEST_REQUEST_MS,
    http: {headersTimeout: SLOWEST_REQUEST_MS},
    clientErrorHandler: answerGarbage,
    frameworkErrors: (error, _request, reply) => void sendProblem(reply as never, error),
  });
  answerErrors(app, context.onError, context.observer.refused);
  traceRequests(app);
  endSlowRequests(app, SLOWEST_REQUEST_MS);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  app.addHook('onResponse', async ({id, method, routeOptions}, {statusCode, elapsedTime}) => {
    const ms = Math.round(elapsedTime * 10) / 10;
    const route = routeOptions.url ?? '(none)';
    context.observer.answered({id, method, route, status: statusCode, ms});
  });
  const {basePath} = context;
  await app.register((api) => addRoutes(api, context), {prefix: basePath});
  // Standards look for these at the host's root, wherever the rest lies (RFC 8615).
  if (basePath !== '')
    await app.register((root, _options, done) => {
      addWellKnown(root, context);
      done();
    });
  return app;
}

function prepare(api: FastifyInstance): TypedApp {
  api.removeContentTypeParser('text/plain');
  api.setValidatorCompiler(validate);
  // What goes out is typed and was validated on its way in; tests hold it to the schemas.
  api.setSerializerCompiler(() => JSON.stringify);
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  return api.withTypeProvider<ZodTypeProvider>();
}

function addWellKnown(root: FastifyInstance, context: AppContext): void {
  const typed = prepare(root);
  for (const addRoute of WELL_KNOWN) addRoute(typed, context);
}

async function addRoutes(api: FastifyInstance, context: AppContext): Promise<void> {
  const typed = prepare(api);
  allowOrigins(api, context.allowedOrigins);
  await api.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, {ttl}) =>
      new ProblemError('RECEIVER_TOO_MANY', {retryAfter: Math.ceil(ttl / 1000)}),
  });
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {title: 'MobiPlus Consent receiver', version: '1'},
      servers: [{url: context.basePath || '/'}],
      components: {securitySchemes: {bearer: {type: 'http', scheme: 'bearer'}}},
    },
    transform: jsonSchemaTransform,
  });
  for (const addRoute of ROUTES) addRoute(typed, context);
  if (context.metrics) metricsRoute(typed, context.metrics.of, context.metrics.token);
  if (context.mailbox) mailboxRoute(typed, context.mailbox, context.staff);
  addPages(api, context);
  addConfirmationPages(api, context);
  addUnsubscribePages(api, context);
  addRequestPages(api, context);
  addSignInPages(api, context);
  addDocs(api, context);
  typed.get('/openapi.json', {schema: {hide: true}}, () => api.swagger());
}
