import type {Finding, Place} from '#messages/finding.ts'
import {placeInCatalogue} from '#messages/place-in-catalogue.ts'
import type {Catalogue} from '#messages/read-catalogue.ts'

/** Turn places within messages into places within the files of two catalogues. */
export function placeInFiles(source: Catalogue, target: Catalogue): (finding: Finding) => Place {
  return ({place}) => {
    const {key = '', side = 'target'} = place
    return {...placeInCatalogue(side === 'source' ? source : target, key, place), side}
  }
}
