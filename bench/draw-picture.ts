import {crc32, deflateSync} from 'node:zlib';

const WIDTH = 800;
const HEIGHT = 500;

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Draws the page's picture, the same at every run: a sky at dusk over islands, with enough grain to weigh what a photograph weighs. */
export function drawPicture(): Buffer {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  let seed = 1;
  let at = 0;
  for (let y = 0; y < HEIGHT; y++) {
    at++; // each row begins with its filter: none
    for (let x = 0; x < WIDTH; x++) {
      const islands = 300 + 26 * Math.sin(x / 67) + 14 * Math.sin(x / 23);
      const depth = y > islands ? 0.35 : 1;
      seed = (seed * 48271) % 2147483647;
      const grain = seed % 19 === 0 ? 6 : 0;
      rows[at++] = (230 - (y >> 2)) * depth + grain;
      rows[at++] = (150 + (y >> 4)) * depth + grain;
      rows[at++] = (120 + (y >> 3)) * depth + grain;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8); // eight bits each of red, green and blue
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
