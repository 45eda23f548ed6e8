import type {suppression as sv} from '../sv/suppression.ts';

export const suppression: typeof sv = {
  note: 'Who must not be reached, by channel. The lists hold references that only the receiver can make, and never addresses. If you have a list of addresses, scrub it instead.',
  asOf: (size) => `Counted up to record number ${size} of the ledger.`,
  counting: 'Counting …',
  rows: 'rows',
  csv: 'CSV',
  jsonl: 'JSONL',
  downloadAs: (channel, format) =>
    `Download the suppression list for ${channel.toLowerCase()} as ${format}`,
  news: 'Only what is new',
  newsNote:
    'Each file says how far in the ledger it reaches. The next time it is enough to fetch what came since, with those who are no longer suppressed (status “ended”).',
  channel: 'Channel',
  format: 'File format',
  after: 'From record number',
  afterHint:
    'The cursor of the file before. That of the one you have just fetched stands here already.',
  afterWrong: 'Write a whole number, 0 or above.',
  submit: 'Fetch what is new',
  got: 'The file you fetched',
  whole: (channel) => `${channel}, the whole list`,
  delta: (channel, after) => `${channel}, what is new from record ${after}`,
  file: 'File',
  fileRows: 'Rows',
  sha256: 'SHA-256 as the receiver says it',
  cursor: 'Reaches to (the next cursor)',
  good: 'The file that was fetched is the one that the receiver describes.',
  bad: 'The file is not the one that the receiver describes. Fetch it anew, and do not use this one.',
  unchecked:
    'The browser cannot work SHA-256 out here, for the page is not encrypted (https). Compare by hand.',
  check: 'Check the file that you saved',
  checkHint: 'The file is read in the browser and sent nowhere.',
  savedGood: (name) => `${name} is whole: its SHA-256 is the receiver’s.`,
  savedBad: (name) => `${name} is another file, or was changed since it was fetched.`,
  machine: 'How a system fetches the same',
  machineNote:
    'Give the system a service token of its own that may fetch suppression lists. The header consent-until says what it is to send as after the next time, and sidecar gives rows and SHA-256.',
  command: 'Commands',
  toTokens: 'Make a service token',
  askForToken: 'Ask whoever runs the receiver for a service token.',
};
