/** Take a picture under a name, such as `reader-en`; pages that were not asked for are passed over by it. */
export type Draw = (name: string, take: (file: string) => Promise<number>) => Promise<void>
