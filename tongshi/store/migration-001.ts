import {sql} from 'kysely'
import type {Migration} from 'kysely/migration'

/** The two engines that keep a store. */
export type Engine = 'sqlite' | 'postgres'

/** SEQ, TIME and BOOLEAN are the only words that the engines spell differently. */
const words: Readonly<Record<Engine, Readonly<Record<'SEQ' | 'TIME' | 'BOOLEAN', string>>>> = {
  sqlite: {SEQ: 'integer primary key autoincrement', TIME: 'date', BOOLEAN: 'integer'},
  postgres: {SEQ: 'serial primary key', TIME: 'timestamptz', BOOLEAN: 'boolean'},
}

const statements = `
create table document (id text primary key, kind text not null, name text not null, source text not null,
  title text not null, published_on text, gone integer not null);
create table unit (document text not null, key text not null, position integer not null, kind text not null, path text,
  message text not null, hash text not null, shells text not null, derived_from text, prev text, gone integer not null,
  primary key (document, key));
create table source_text (document text not null, key text not null, hash text not null, message text not null,
  at text not null, primary key (document, key, hash));
create table revision (seq SEQ, document text not null, key text not null, locale text not null, rev integer not null,
  base_rev integer not null, text text not null, state text not null, author text, at text not null, from_hash text,
  origin text not null, reason text, batch text, request text);
create unique index revision_target on revision (document, key, locale, rev);
create unique index revision_request on revision (request);
create index revision_batch on revision (batch);
create table current (document text not null, key text not null, locale text not null, rev integer not null,
  text text not null, state text not null, author text, at text not null, from_hash text, origin text not null,
  reason text, primary key (document, key, locale));
create index current_locale on current (document, locale);
create table released (document text not null, key text not null, locale text not null, text text not null,
  rev integer not null, at text not null, primary key (document, key, locale));
create table file_revision (seq SEQ, path text not null, rev integer not null, text text not null, author text,
  at text not null, origin text not null);
create unique index file_revision_rev on file_revision (path, rev);
create table file (path text primary key, rev integer not null, text text not null, author text, at text not null);
create table released_file (path text primary key, sha256 text not null, text text not null, at text not null);
create table conflict (id text primary key, document text not null, key text not null, locale text not null, base text,
  theirs text, at text not null, settled_at text, settled_by text);
create index conflict_target on conflict (document, locale);
create table draft (person text not null, document text not null, key text not null, locale text not null,
  text text not null, rev integer not null, at text not null, primary key (person, document, key, locale));
create table comment (id text primary key, document text not null, key text not null, locale text, kind text not null,
  text text not null, author text not null, at text not null, parent text, resolved_by text, resolved_at text);
create index comment_unit on comment (document, key);
create table dismissal (id text primary key, finding text not null, rule text not null, document text not null,
  key text not null, locale text not null, reason text not null, author text not null, at text not null, gone_at text);
create index dismissal_target on dismissal (document, key, locale);
create table waiver (id text primary key, block text not null, rule text not null, document text not null, key text,
  locale text not null, reason text not null, author text not null, at text not null, gone_at text);
create index waiver_document on waiver (document, locale);
create table assignment (id text primary key, document text not null, locale text not null, role text not null,
  person text not null, due text, zone text, author text not null, at text not null, done_at text, reminded text);
create table batch (id text primary key, kind text not null, query text not null, author text not null,
  at text not null, changed integer not null, undone_at text, undone_by text);
create table release (id text primary key, at text not null, author text not null, note text, status text not null,
  files text not null, documents text not null, locales text not null, correction text, commit_id text);
create table activity (seq SEQ, at text not null, actor text, action text not null, document text, key text, locale text,
  detail text not null, address text, audience text not null);
create index activity_document on activity (document, seq);
create table member (person text not null, locale text not null, role text not null, primary key (person, locale));
create table person_state (person text primary key, disabled integer not null, must_second_factor integer not null,
  seen_at text);
create table invitation (id text primary key, token_hash text not null unique, role text not null, locale text not null,
  email text, author text, at text not null, expires_at text not null, used_at text, used_by text);
create table api_token (id text primary key, person text not null, name text not null, token_hash text not null unique,
  scopes text not null, locales text not null, at text not null, expires_at text not null, seen_at text, gone_at text);
create table attempt (bucket text primary key, count integer not null, until text not null);
create table used_code (person text not null, code text not null, at text not null, primary key (person, code));
create table device (person text not null, token_hash text not null, at text not null, primary key (person, token_hash));
create table setting (name text primary key, value text not null);
create table "user" ("id" text primary key, "name" text not null, "email" text not null unique,
  "emailVerified" BOOLEAN not null, "image" text, "createdAt" TIME not null, "updatedAt" TIME not null,
  "twoFactorEnabled" BOOLEAN);
create table "session" ("id" text primary key, "expiresAt" TIME not null, "token" text not null unique,
  "createdAt" TIME not null, "updatedAt" TIME not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references "user" ("id") on delete cascade);
create table "account" ("id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
  "idToken" text, "accessTokenExpiresAt" TIME, "refreshTokenExpiresAt" TIME, "scope" text, "password" text,
  "createdAt" TIME not null, "updatedAt" TIME not null);
create table "verification" ("id" text primary key, "identifier" text not null, "value" text not null,
  "expiresAt" TIME not null, "createdAt" TIME not null, "updatedAt" TIME not null);
create table "twoFactor" ("id" text primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade, "verified" BOOLEAN,
  "failedVerificationCount" integer, "lockedUntil" TIME);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId")`

/** The first schema: the journal, what is derived from it, people, and the tables that better-auth expects. */
export function migration001(engine: Engine): Migration {
  return {
    async up(db) {
      for (const statement of statements.split(';')) {
        const text = statement.replace(/\b(SEQ|TIME|BOOLEAN)\b/g, word => words[engine][word as 'SEQ'])
        await sql.raw(text).execute(db)
      }
    },
  }
}
