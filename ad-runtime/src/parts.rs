//! The parts of tuples have types that can be named: `<(A, B) as Field<{ name("1") }>>::Type` is `B`.

use crate::{Field, name};

macro_rules! part {
    ($index:literal, $Part:ident, $($T:ident)*) => {
        impl<$($T),*> Field<{ name($index) }> for ($($T,)*) {
            type Type = $Part;
        }
    };
}

macro_rules! tuple {
    ($all:tt $($index:literal $Part:ident),*) => { $(tuple!(@part $index $Part $all);)* };
    (@part $index:literal $Part:ident ($($T:ident)*)) => { part!($index, $Part, $($T)*); };
}

tuple!((A) "0" A);
tuple!((A B) "0" A, "1" B);
tuple!((A B C) "0" A, "1" B, "2" C);
tuple!((A B C D) "0" A, "1" B, "2" C, "3" D);
tuple!((A B C D E) "0" A, "1" B, "2" C, "3" D, "4" E);
tuple!((A B C D E F) "0" A, "1" B, "2" C, "3" D, "4" E, "5" F);
tuple!((A B C D E F G) "0" A, "1" B, "2" C, "3" D, "4" E, "5" F, "6" G);
tuple!((A B C D E F G H) "0" A, "1" B, "2" C, "3" D, "4" E, "5" F, "6" G, "7" H);
