import type {FastifyReply} from 'fastify';
import {layout, type PlainPage} from './layout.ts';

/** No script, no frame, nothing from elsewhere: the receiver's own sheet, icon and forms. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a page that keeps what is typed to itself: no cache, no referrer, nothing from elsewhere. */
export const sendPage = (reply: FastifyReply, page: PlainPage, status = 200): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .headers(page.hidden ? {'x-robots-tag': 'noindex'} : {})
    .serializer(String)
    .send(layout(page));
