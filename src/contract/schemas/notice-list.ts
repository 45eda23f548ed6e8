import * as z from 'zod/mini';
import type {NoticeList} from '../notice-list.ts';
import {sha256Hex, shortText, utcSeconds} from './text.ts';

/** Answer of `GET /v1/notices`. */
export const noticeList: z.ZodMiniType<NoticeList, NoticeList> = z.strictObject({
  v: z.literal(1),
  notices: z.array(
    z.strictObject({sha256: sha256Hex, title: z.exactOptional(shortText), from: utcSeconds}),
  ),
});
