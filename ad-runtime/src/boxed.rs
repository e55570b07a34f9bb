//! A `Box` has the fields, payloads and methods of what is in it, as its `Deref` says.

use alloc::boxed::Box;

use crate::{Field, Method, Payload};

impl<const NAME: u128, T: Field<NAME>> Field<NAME> for Box<T> {
    type Type = T::Type;
}
impl<const NAME: u128, T: Payload<NAME>> Payload<NAME> for Box<T> {
    #[inline(always)]
    fn payload(&self) -> &T::Type {
        (**self).payload()
    }
    #[inline(always)]
    fn payload_mut(&mut self) -> &mut T::Type {
        (**self).payload_mut()
    }
}
impl<const NAME: u128, T: Method<NAME>> Method<NAME> for Box<T> {
    type Companion = T::Companion;
}
