import {extname} from 'node:path'

/** Pictures that every format of a kit can show, by ending. */
const types: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** The media type of a picture's file name; nothing for other files. */
export function typeOfPicture(file: string): string | undefined {
  return types[extname(file).toLowerCase()]
}
