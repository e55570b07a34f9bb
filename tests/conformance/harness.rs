//! What a case is, and how its function and all that was generated from it become functions of flat slices.
//!
//! Every case stands in a module of its own with the name of the case, and its function is called `f`, so that
//! [`case!`] can name what was generated: `f_grad`, `f_hvp`, `f_grad_vjp`. Arguments are read from a flat slice by
//! [`Arg`], cotangents are written to a flat vector by [`Flat`], and handed back to a generated function by [`Seed`].

/// A function of one flat slice, of two, of three.
type Of1<R> = fn(&[f64]) -> R;
type Of2<R> = fn(&[f64], &[f64]) -> R;
type Of3<R> = fn(&[f64], &[f64], &[f64]) -> R;

/// A program with everything that was generated from it, on flat slices.
pub struct Case {
    pub name: &'static str,
    pub value: Of1<f64>,
    pub grad: Of1<Vec<f64>>,
    pub value_and_grad: Of1<(f64, Vec<f64>)>,
    /// Value, and the gradient times the second argument.
    pub vjp: fn(&[f64], f64) -> (f64, Vec<f64>),
    /// Value and directional derivative.
    pub jvp: Of2<(f64, f64)>,
    /// The Hessian times a vector, forward over reverse.
    pub hvp: Of2<Vec<f64>>,
    /// Gradient, and the Hessian times a vector, forward over reverse.
    pub grad_jvp: Of2<(Vec<f64>, Vec<f64>)>,
    /// Gradient, and the Hessian times a vector, reverse over reverse.
    pub grad_vjp: Of2<(Vec<f64>, Vec<f64>)>,
    /// The whole Hessian, row by row, for the kinds of parameter that have one.
    pub hessian: Option<Of1<Vec<f64>>>,
    /// The third derivative contracted with two vectors, where the case is of order 3.
    pub third: Option<Third>,
}

/// Two nestings of the third derivative in the directions `v` and `w`.
#[derive(Clone, Copy)]
pub struct Third {
    /// Forward over reverse over reverse.
    pub forward: Of3<Vec<f64>>,
    /// Reverse over reverse over reverse.
    pub reverse: Of3<Vec<f64>>,
}

/// A case from its module's name and its function's parameter types. `third`: it is of order 3. `no_hessian`: its
/// parameters are of a kind for which no `f_hessian` exists.
macro_rules! case {
    ($name:ident($($t:ty),+) $(, $option:ident)*) => {{
        #[allow(unused_imports)]
        use $crate::harness::{Arg, Flat, Seed, Third, flat, shaped};
        #[allow(unused_mut)]
        let mut case = $crate::harness::Case {
            name: stringify!($name),
            value: |mut x| $name::f($(<$t>::take(&mut x)),+),
            grad: |mut x| flat(&$name::f_grad($(<$t>::take(&mut x)),+)),
            value_and_grad: |mut x| {
                let (y, g) = $name::f_value_and_grad($(<$t>::take(&mut x)),+);
                (y, flat(&g))
            },
            vjp: |mut x, ct| {
                let (y, g) = $name::f_vjp($(<$t>::take(&mut x),)+ ct);
                (y, flat(&g))
            },
            jvp: |mut x, mut v| $name::f_jvp($(<$t>::take(&mut x),)+ $(<$t>::take(&mut v)),+),
            hvp: |mut x, mut v| flat(&$name::f_hvp($(<$t>::take(&mut x),)+ $(<$t>::take(&mut v)),+)),
            grad_jvp: |mut x, mut v| {
                let (g, h) = $name::f_grad_jvp($(<$t>::take(&mut x),)+ $(<$t>::take(&mut v)),+);
                (flat(&g), flat(&h))
            },
            grad_vjp: |x, v| {
                let g = { let mut x = x; $name::f_grad($(<$t>::take(&mut x)),+) };
                let ct = shaped(&g, v);
                let mut x = x;
                let (g, h) = $name::f_grad_vjp($(<$t>::take(&mut x),)+ ct.seed());
                (flat(&g), flat(&h))
            },
            hessian: None,
            third: None,
        };
        case!(@hessian case $name($($t),+) $($option)*);
        case!(@third case $name($($t),+) $($option)*);
        case
    }};
    (@hessian $case:ident $name:ident($($t:ty),+) third no_hessian) => {};
    (@hessian $case:ident $name:ident($($t:ty),+) no_hessian) => {};
    (@hessian $case:ident $name:ident($($t:ty),+) $($option:ident)*) => {
        $case.hessian = Some(|mut x| flat(&$name::f_hessian($(<$t>::take(&mut x)),+)));
    };
    (@third $case:ident $name:ident($($t:ty),+) third $($option:ident)*) => {
        $case.third = Some(Third {
            forward: |x, v, w| {
                let g = { let mut x = x; $name::f_grad($(<$t>::take(&mut x)),+) };
                let (ct, zero) = (shaped(&g, v), shaped(&g, &vec![0.0; v.len()]));
                let (mut x, mut w) = (x, w);
                let (_, (_, t)) = $name::f_grad_vjp_jvp(
                    $(<$t>::take(&mut x),)+ ct.seed(), $(<$t>::take(&mut w),)+ zero.seed(),
                );
                flat(&t)
            },
            reverse: |x, v, w| {
                let g = { let mut x = x; $name::f_grad($(<$t>::take(&mut x)),+) };
                let ct = shaped(&g, v);
                let pair = (shaped(&g, &vec![0.0; v.len()]), shaped(&g, w));
                let n = x.len();
                let mut x = x;
                let (_, t) = $name::f_grad_vjp_vjp($(<$t>::take(&mut x),)+ ct.seed(), Seed::seed_pair(&pair));
                flat(&t)[..n].to_vec()
            },
        });
    };
    (@third $case:ident $name:ident($($t:ty),+) $($option:ident)*) => {};
}
pub(crate) use case;

/// A parameter's type, read from the front of a flat slice. What is borrowed is leaked: there is little of it.
pub trait Arg: Sized {
    fn take(from: &mut &[f64]) -> Self;
}

impl Arg for f64 {
    fn take(from: &mut &[f64]) -> f64 {
        let (first, rest) = from.split_first().expect("the point has too few numbers");
        *from = rest;
        *first
    }
}

impl<T: Arg, const N: usize> Arg for [T; N] {
    fn take(from: &mut &[f64]) -> [T; N] {
        std::array::from_fn(|_| T::take(from))
    }
}

impl<T: Arg> Arg for &'static T {
    fn take(from: &mut &[f64]) -> &'static T {
        Box::leak(Box::new(T::take(from)))
    }
}

/// A slice takes all that is left.
impl Arg for &'static [f64] {
    fn take(from: &mut &[f64]) -> &'static [f64] {
        Box::leak(std::mem::take(from).to_vec().into_boxed_slice())
    }
}

/// Cotangents of every shape, to and from flat numbers.
pub trait Flat: Clone {
    fn write(&self, to: &mut Vec<f64>);
    fn read(&mut self, from: &mut &[f64]);
}

/// All numbers of `x` in order.
pub fn flat<T: Flat>(x: &T) -> Vec<f64> {
    let mut numbers = Vec::new();
    x.write(&mut numbers);
    numbers
}

/// The numbers in the shape of `like`.
pub fn shaped<T: Flat>(like: &T, mut numbers: &[f64]) -> T {
    let mut x = like.clone();
    x.read(&mut numbers);
    assert!(numbers.is_empty(), "too many numbers for the shape");
    x
}

impl Flat for f64 {
    fn write(&self, to: &mut Vec<f64>) {
        to.push(*self);
    }
    fn read(&mut self, from: &mut &[f64]) {
        *self = f64::take(from);
    }
}

impl<T: Flat, const N: usize> Flat for [T; N] {
    fn write(&self, to: &mut Vec<f64>) {
        self.iter().for_each(|x| x.write(to));
    }
    fn read(&mut self, from: &mut &[f64]) {
        self.iter_mut().for_each(|x| x.read(from));
    }
}

impl<T: Flat> Flat for Vec<T> {
    fn write(&self, to: &mut Vec<f64>) {
        self.iter().for_each(|x| x.write(to));
    }
    fn read(&mut self, from: &mut &[f64]) {
        self.iter_mut().for_each(|x| x.read(from));
    }
}

macro_rules! flat_tuple {
    ($($t:ident $i:tt),+) => {
        impl<$($t: Flat),+> Flat for ($($t,)+) {
            fn write(&self, to: &mut Vec<f64>) {
                $(self.$i.write(to);)+
            }
            fn read(&mut self, from: &mut &[f64]) {
                $(self.$i.read(from);)+
            }
        }
    };
}
flat_tuple!(A 0, B 1);
flat_tuple!(A 0, B 1, C 2);
flat_tuple!(A 0, B 1, C 2, D 3);
flat_tuple!(A 0, B 1, C 2, D 3, E 4);
flat_tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
flat_tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);

/// How a cotangent is handed to a generated function: by value, or borrowed where it owns memory.
pub trait Seed: Sized {
    type Of<'a>
    where
        Self: 'a;
    type OfPair<'a>
    where
        Self: 'a;
    fn seed(&self) -> Self::Of<'_>;
    fn seed_pair(pair: &(Self, Self)) -> Self::OfPair<'_>;
}

macro_rules! by_value {
    ($($t:ty),+ $(,)?) => {
        $(impl Seed for $t {
            type Of<'a> = $t;
            type OfPair<'a> = ($t, $t);
            fn seed(&self) -> $t {
                *self
            }
            fn seed_pair(pair: &($t, $t)) -> ($t, $t) {
                *pair
            }
        })+
    };
}
by_value!(
    f64,
    [f64; 4],
    [[f64; 3]; 2],
    [[f64; 7]; 3],
    (f64, f64),
    (f64, f64, f64),
    (f64, f64, f64, f64, f64, f64),
    ([f64; 2], f64),
    ([f64; 4], f64),
    ([f64; 5], f64),
    ([f64; 4], [f64; 2]),
    ([f64; 4], [f64; 3]),
    ([f64; 6], [f64; 3]),
    ([f64; 16], [f64; 3]),
    ([[f64; 3]; 3], [f64; 3]),
    ([f64; 2], [[f64; 2]; 2], [[f64; 3]; 2]),
    ([[f64; 2]; 3], [f64; 3], [f64; 3], f64),
);

macro_rules! borrowed {
    ($($t:ty),+ $(,)?) => {
        $(impl Seed for $t {
            type Of<'a> = &'a $t;
            type OfPair<'a> = &'a ($t, $t);
            fn seed(&self) -> &$t {
                self
            }
            fn seed_pair(pair: &($t, $t)) -> &($t, $t) {
                pair
            }
        })+
    };
}
borrowed!((f64, Vec<f64>), (f64, f64, [f64; 2], Vec<f64>));

impl Seed for Vec<f64> {
    type Of<'a> = &'a [f64];
    type OfPair<'a> = &'a (Vec<f64>, Vec<f64>);
    fn seed(&self) -> &[f64] {
        self
    }
    fn seed_pair(pair: &(Vec<f64>, Vec<f64>)) -> &(Vec<f64>, Vec<f64>) {
        pair
    }
}
