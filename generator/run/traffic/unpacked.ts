import type { Transform } from "node:stream";
import { finished } from "node:stream/promises";
import * as zlib from "node:zlib";

import { CompressionFault } from "../../traffic/read/compression-fault.ts";
import { EnvironmentError } from "../environment-error.ts";

/** One way to compress. */
interface Packing {
  readonly name: string;
  /** What all that is packed like that begins with. */
  readonly mark: Buffer;
  /** Unpacks it; undefined if this Node cannot. */
  readonly unpacker: () => Unpacker | undefined;
  /** What is wrong with data that cannot be unpacked, if it is not just cut off. */
  readonly damage: string;
  /** Node may pass over what comes after a first part, and say nothing. */
  readonly passesOver: boolean;
}

type Unpacker = Transform & { readonly bytesWritten: number };

const CHUNK = { chunkSize: 1024 * 1024 };

const PACKINGS: readonly Packing[] = [
  {
    name: "gzip",
    mark: Buffer.from("1f8b", "hex"),
    unpacker: () => zlib.createGunzip(CHUNK),
    damage: "is damaged",
    passesOver: false,
  },
  {
    name: "zstd",
    mark: Buffer.from("28b52ffd", "hex"),
    unpacker: zstdUnpacker,
    damage: 'is damaged, or has several frames, which "zstd -dc" can unpack but Node cannot',
    passesOver: true,
  },
];

const LONGEST_MARK = Math.max(...PACKINGS.map(({ mark }) => mark.length));

/**
 * The bytes of a stream, unpacked if they begin as gzip or zstd do, whatever its name says. Throws a `CompressionFault`
 * after what can be unpacked if the rest cannot. Bytes are unpacked as they are asked for.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  try {
    const head = await headOf(rest);
    const packing = PACKINGS.find(({ mark }) => head.subarray(0, mark.length).equals(mark));
    const whole = wholeOf(head, rest);
    yield* packing === undefined ? whole : unpackedBy(packing, whole, name);
  } finally {
    await rest.return?.();
  }
}

/** Enough bytes to tell what they are; pipes may give them one at a time. */
async function headOf(rest: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < LONGEST_MARK) {
    const next = await rest.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* wholeOf(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function* unpackedBy(
  packing: Packing,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const unpacker = packing.unpacker();
  if (unpacker === undefined)
    throw new EnvironmentError(
      `"${name}" is compressed with zstd, which needs Node 22.15 or later; this is Node ${process.versions.node}.`,
    );
  const pieces: Uint8Array[] = [];
  unpacker.on("data", (piece: Uint8Array) => pieces.push(piece)).on("error", () => undefined);
  let taken = 0;
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        await write(unpacker, chunk.subarray(at, at + SLICE));
        yield* pieces.splice(0);
      }
      taken += chunk.length;
    }
    await finished(unpacker.end());
    yield* pieces.splice(0);
  } catch (error) {
    // What came before the fault counts: a stream that fails forgets what nobody has taken yet.
    yield* pieces.splice(0);
    throw faultOf(error, packing) ?? error;
  } finally {
    unpacker.destroy();
  }
  if (packing.passesOver && unpacker.bytesWritten < taken) throw lost(packing, packing.damage);
}

/** What it unpacks to is held, and can be a thousand times as much. */
const SLICE = 16 * 1024;

/** A stream that fails does not answer: it only says so. */
function write(unpacker: Unpacker, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    unpacker.once("error", reject);
    unpacker.write(bytes, () => {
      unpacker.off("error", reject);
      resolve();
    });
  });
}

/** The fault of the data itself. The words of the library stay out of it. */
function faultOf(error: unknown, packing: Packing): CompressionFault | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  if (typeof code !== "string" || !/^(Z_|ZSTD_)/.test(code)) return undefined;
  return lost(packing, code === "Z_BUF_ERROR" ? "is cut off" : packing.damage);
}

function lost({ name }: Packing, what: string): CompressionFault {
  return new CompressionFault(`The ${name} data ${what}: what comes after this place is lost.`);
}

/** Later versions of Node can; the types are of the earliest that we run on. */
function zstdUnpacker(): Unpacker | undefined {
  const create: unknown = Reflect.get(zlib, "createZstdDecompress");
  return typeof create === "function" ? (create(CHUNK) as Unpacker) : undefined;
}
