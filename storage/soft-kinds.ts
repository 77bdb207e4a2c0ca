import { type RawBuilder, sql } from 'kysely'
import type { SoftKind } from '../analysis/context.ts'
import { pages } from './bulk.ts'
import type { Carried } from './carried.ts'
import type { Reader } from './database.ts'

/** What adverts carry beside contacts, kind by kind: of these adverts, with these keys, or all in order of key. */
export const softKinds: Record<
  SoftKind,
  {
    of: (db: Reader, adverts: RawBuilder<string>) => Query<Carried<SoftKind>>
    with: (db: Reader, keys: RawBuilder<string>) => Query<Carried<SoftKind>>
    all: (db: Reader) => AsyncIterable<Carried<SoftKind>[]>
  }
> = {
  text: {
    of: (db, adverts) => texts(db).where('advert', 'in', adverts),
    with: (db, keys) => texts(db).where('variant_of', 'in', keys),
    all: db =>
      pages<Carried<SoftKind> & { member: string }>((last, limit) =>
        texts(db)
          .select('text.id as member')
          .$if(last !== null, query =>
            query.where(
              sql<boolean>`(variant_of, text.id, advert) > (${last?.key}, ${last?.member}, ${last?.advert})`,
            ),
          )
          .orderBy('variant_of')
          .orderBy('text.id')
          .orderBy('advert')
          .limit(limit)
          .$castTo<Carried<SoftKind> & { member: string }>(),
      ),
  },
  picture: {
    of: (db, adverts) => pictures(db).where('advert', 'in', adverts),
    with: (db, keys) => pictures(db).where('variant_of', 'in', keys),
    all: db =>
      pages<Carried<SoftKind> & { member: string }>((last, limit) =>
        pictures(db)
          .select('picture.pdq as member')
          .$if(last !== null, query =>
            query.where(
              sql<boolean>`(variant_of, picture.pdq, advert) > (${last?.key}, ${last?.member}, ${last?.advert})`,
            ),
          )
          .orderBy('variant_of')
          .orderBy('picture.pdq')
          .orderBy('advert')
          .limit(limit)
          .$castTo<Carried<SoftKind> & { member: string }>(),
      ),
  },
  permit: held('permit', 'permit'),
  address: held('address', 'house'),
}

interface Query<Row> {
  execute: () => Promise<Row[]>
}

function texts(db: Reader) {
  return db
    .selectFrom('text')
    .innerJoin('advert_text', 'advert_text.text', 'text.id')
    .select([sql.lit('text').as('kind'), 'variant_of as key', 'advert'])
    .where('rare', 'is not', null)
    .$castTo<Carried<SoftKind>>()
}

function pictures(db: Reader) {
  return db
    .selectFrom('picture')
    .innerJoin('sighting_picture', 'sighting_picture.pdq', 'picture.pdq')
    .select([sql.lit('picture').as('kind'), 'variant_of as key', 'advert'])
    .distinct()
    .$castTo<Carried<SoftKind>>()
}

function held(kind: SoftKind, stored: 'permit' | 'house') {
  const query = (db: Reader) =>
    db
      .selectFrom('sighting_contact')
      .select([sql.lit(kind).as('kind'), 'contact as key', 'advert'])
      .distinct()
      .where('kind', '=', stored)
      .$castTo<Carried<SoftKind>>()
  return {
    of: (db: Reader, adverts: RawBuilder<string>) => query(db).where('advert', 'in', adverts),
    with: (db: Reader, keys: RawBuilder<string>) => query(db).where('contact', 'in', keys),
    all: (db: Reader) =>
      pages<Carried<SoftKind>>((last, limit) =>
        query(db)
          .$if(last !== null, some =>
            some.where(sql<boolean>`(contact, advert) > (${last?.key}, ${last?.advert})`),
          )
          .orderBy('contact')
          .orderBy('advert')
          .limit(limit),
      ),
  }
}
