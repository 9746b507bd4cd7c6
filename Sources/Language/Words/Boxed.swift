/// A value behind one pointer, copied when it is written to while somebody else holds it too.
///
/// For large structs that are stored in other structs: without it the compiler writes out, for each type that holds
/// one, code that copies it field by field.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  /// Exactly one element; an array, for its storage is shared until it is written to.
  private var storage: [Value]

  package init(wrappedValue: Value) { storage = [wrappedValue] }

  package var wrappedValue: Value {
    get { storage[0] }
    _modify { yield &storage[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {}

extension Boxed: Encodable where Value: Encodable {
  package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}
