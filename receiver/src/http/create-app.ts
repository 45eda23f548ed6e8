import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {type FastifyInstance, type FastifyServerOptions} from 'fastify';
import {jsonSchemaTransform, type ZodTypeProvider} from 'fastify-type-provider-zod';
import {addConfirmationPages} from '../confirmation/add-confirmation-pages.ts';
import {addPages} from '../pages/add-pages.ts';
import {addUnsubscribePages} from '../unsubscribe/add-unsubscribe-pages.ts';
import {allowOrigins} from './allow-origins.ts';
import {answerErrors, answerGarbage, sendProblem} from './answer-errors.ts';
import type {AppContext} from './app-context.ts';
import {gpcRoute} from './gpc-route.ts';
import {healthRoute} from './health-route.ts';
import {identityRoute} from './identity-route.ts';
import {logRoutes} from './log-routes.ts';
import {noticesRoute} from './notices-route.ts';
import {permissionRoute} from './permission-route.ts';
import {ProblemError} from './problem-error.ts';
import {receiptsRoute} from './receipts-route.ts';
import {recordsRoute} from './records-route.ts';
import {requestsRoute} from './requests-route.ts';
import {shownRoutes} from './shown-routes.ts';
import {statisticsRoute} from './statistics-route.ts';
import {subprocessorsRoute} from './subprocessors-route.ts';
import type {TypedApp} from './typed-app.ts';
import {unsubscribeRoute} from './unsubscribe-route.ts';
import {validate} from './validate.ts';

/** One request as the log shows it: no address, no header, no path that someone made up (R7). */
export interface RequestLine {
  readonly method: string;
  /** The route's pattern, such as `/v1/receipts/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface AppOptions {
  readonly trustProxy: FastifyServerOptions['trustProxy'];
  readonly onRequest: (line: RequestLine) => void;
}

const ROUTES = [
  recordsRoute,
  receiptsRoute,
  identityRoute,
  requestsRoute,
  subprocessorsRoute,
  logRoutes,
  gpcRoute,
  shownRoutes,
  noticesRoute,
  statisticsRoute,
  permissionRoute,
  unsubscribeRoute,
  healthRoute,
];

/** The receiver's web interface, not listening yet. Its rules stay inside it, so that others may add routes of their own. */
export async function createApp(
  context: AppContext,
  {trustProxy = false, onRequest}: AppOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy,
    // Tokens of unsubscribe links hold an address, encrypted.
    routerOptions: {maxParamLength: 2000},
    // New deliveries are refused by the records' route, with a problem document.
    return503OnClosing: false,
    requestTimeout: 30_000,
    clientErrorHandler: answerGarbage,
    frameworkErrors: (error, _request, reply) => void sendProblem(reply as never, error),
  });
  answerErrors(app, context.onError);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  app.addHook('onResponse', async ({method, routeOptions}, {statusCode, elapsedTime}) => {
    const ms = Math.round(elapsedTime * 10) / 10;
    onRequest({method, route: routeOptions.url ?? '(none)', status: statusCode, ms});
  });
  await app.register((api) => addRoutes(api, context));
  return app;
}

async function addRoutes(api: FastifyInstance, context: AppContext): Promise<void> {
  api.removeContentTypeParser('text/plain');
  api.setValidatorCompiler(validate);
  // What goes out is typed and was validated on its way in; tests hold it to the schemas.
  api.setSerializerCompiler(() => JSON.stringify);
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
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
      components: {securitySchemes: {bearer: {type: 'http', scheme: 'bearer'}}},
    },
    transform: jsonSchemaTransform,
  });
  const typed: TypedApp = api.withTypeProvider<ZodTypeProvider>();
  for (const addRoute of ROUTES) addRoute(typed, context);
  addPages(api, context);
  addConfirmationPages(api, context);
  addUnsubscribePages(api, context);
  typed.get('/openapi.json', {schema: {hide: true}}, () => api.swagger());
}
