import type {NoticeVersion} from '../contract/notice-list.ts';

/** Reads the receiver's answer to `GET /notices` (R51). What is not a version is left out, and an answer that is none has none. */
export function readVersions(answer: unknown): readonly NoticeVersion[] {
  const {v, notices} = (answer ?? {}) as {v?: unknown; notices?: unknown};
  if (v !== 1 || !Array.isArray(notices)) return [];
  return (notices as (Partial<NoticeVersion> | null)[]).flatMap((one) => {
    const {sha256, from} = one ?? {};
    const isOne =
      typeof sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(sha256) &&
      typeof from === 'string' &&
      !Number.isNaN(Date.parse(from));
    return isOne ? [{sha256, from}] : [];
  });
}
