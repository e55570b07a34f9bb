//! Tuples, component by component: the marker of a tuple is the tuple of markers.

use super::{Constant, Linear, Move, Shape, Sum};

macro_rules! tuple {
    ($($K:ident $T:ident $i:tt),*) => {
        impl<$($K, $T: Shape<$K>),*> Shape<($($K,)*)> for ($($T,)*) {
            type Tangent = ($($T::Tangent,)*);
            #[inline]
            fn zero(&self) -> Self::Tangent {
                ($(self.$i.zero(),)*)
            }
        }
        impl<$($K, $T: Sum<$K>),*> Sum<($($K,)*)> for ($($T,)*) {
            #[inline]
            fn add(&mut self, other: &Self) {
                $(self.$i.add(&other.$i);)*
            }
        }
        impl<$($K, $T: Linear<$K>),*> Linear<($($K,)*)> for ($($T,)*) {
            #[inline]
            fn scale(&mut self, factor: f64) {
                $(self.$i.scale(factor);)*
            }
            #[inline]
            fn add_scaled(&mut self, factor: f64, other: &Self) {
                $(self.$i.add_scaled(factor, &other.$i);)*
            }
            #[inline]
            fn dot(&self, other: &Self) -> f64 {
                0.0 $(+ self.$i.dot(&other.$i))*
            }
            #[inline]
            fn zip_apply(&mut self, other: &Self, f: &mut dyn FnMut(f64, f64) -> f64) {
                $(self.$i.zip_apply(&other.$i, f);)*
            }
        }
        impl<$($K, $T: Move<$K>),*> Move<($($K,)*)> for ($($T,)*) {
            #[inline]
            fn advance(&mut self, tangent: &Self::Tangent, step: f64) {
                $(self.$i.advance(&tangent.$i, step);)*
            }
        }
        impl<$($T: Constant),*> Constant for ($($T,)*) {}
        crate::vector::delegate!([$($T)*] [] ($($T,)*), ($(tuple!(@own $T),)*));
    };
    (@own $T:ident) => { super::Own };
}

tuple!(K0 A 0);
tuple!(K0 A 0, K1 B 1);
tuple!(K0 A 0, K1 B 1, K2 C 2);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6, K7 H 7);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6, K7 H 7, K8 I 8);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6, K7 H 7, K8 I 8, K9 J 9);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6, K7 H 7, K8 I 8, K9 J 9, K10 K 10);
tuple!(K0 A 0, K1 B 1, K2 C 2, K3 D 3, K4 E 4, K5 F 5, K6 G 6, K7 H 7, K8 I 8, K9 J 9, K10 K 10, K11 L 11);
