type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** The array itself if it is long enough, otherwise a longer one that starts with its content. */
export function grown<Values extends NumberArray>(values: Values, length: number): Values {
  if (values.length >= length) return values
  const Constructor = values.constructor as new (length: number) => Values
  const longer = new Constructor(Math.max(length, Math.ceil(values.length * 1.5), 64))
  longer.set(values)
  return longer
}
