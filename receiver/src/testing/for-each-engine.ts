import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, describe} from 'node:test';
import pg from 'pg';
import {closeTestReceivers} from './open-test-receiver.ts';

/** Where one test keeps its data. */
export interface Place {
  readonly dataDirectory: string;
  readonly databaseUrl?: string;
}

const SERVER = process.env['TEST_DATABASE_URL'];

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({connectionString: SERVER});
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/**
 * Runs a suite over SQLite, and over PostgreSQL too when TEST_DATABASE_URL names a server.
 *
 * @param suite Gets a function that makes a fresh, empty place; all are cleared away in the end.
 */
export function forEachEngine(
  title: string,
  suite: (freshPlace: () => Promise<Place>, engine: 'sqlite' | 'postgres') => void,
): void {
  void describe(`${title} (SQLite)`, () => {
    const directories = clearedDirectories();
    afterEach(closeTestReceivers);
    suite(() => Promise.resolve({dataDirectory: directories()}), 'sqlite');
  });
  void describe(`${title} (PostgreSQL)`, {skip: !SERVER && 'TEST_DATABASE_URL is not set'}, () => {
    const directories = clearedDirectories();
    afterEach(closeTestReceivers);
    const names: string[] = [];
    after(async () => {
      for (const name of names) await onServer(`drop database if exists ${name} with (force)`);
    });
    suite(async () => {
      const name = `consent_${randomUUID().replaceAll('-', '')}`;
      names.push(name);
      await onServer(`create database ${name}`);
      const url = new URL(SERVER ?? '');
      url.pathname = name;
      return {dataDirectory: directories(), databaseUrl: url.href};
    }, 'postgres');
  });
}

function clearedDirectories(): () => string {
  const made: string[] = [];
  after(() => {
    for (const directory of made) rmSync(directory, {recursive: true, force: true});
  });
  return () => {
    const directory = mkdtempSync(join(tmpdir(), 'consent-'));
    made.push(directory);
    return directory;
  };
}
