type TypedArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array

/** The same array, or a copy with room for at least `length` elements; grows by half so that appending stays cheap. */
export const withRoom = <T extends TypedArray>(array: T, length: number): T => {
  if (array.length >= length) return array
  const Constructor = array.constructor as new (length: number) => T
  const grown = new Constructor(Math.max(length, Math.ceil(array.length * 1.5), 64))
  grown.set(array)
  return grown
}
