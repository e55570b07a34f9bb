//! The order that a comparison gives: what sorting active values needs, and is constant.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// The indices of `v` in the order in which `v.sort_by(compare)` would put its elements.
///
/// ```
/// assert_eq!(ad_runtime::order_by(&[2.0, 3.0, 1.0], f64::total_cmp), [2, 0, 1]);
/// ```
pub fn order_by<T>(v: &[T], mut compare: impl FnMut(&T, &T) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..v.len()).collect();
    order.sort_by(|&i, &j| compare(&v[i], &v[j]));
    order
}

/// The same of `v.sort_by_key(key)`.
///
/// ```
/// assert_eq!(ad_runtime::order_by_key(&[(2, 'a'), (1, 'b')], |p| p.0), [1, 0]);
/// ```
pub fn order_by_key<T, K: Ord>(v: &[T], mut key: impl FnMut(&T) -> K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..v.len()).collect();
    order.sort_by_key(|&i| key(&v[i]));
    order
}
