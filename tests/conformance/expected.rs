//! The table of exact numbers: `name, point, value, gradient, Hessian row by row`, tabs between them, commas inside.

use std::collections::BTreeMap;

/// A case's point, and what its function and its derivatives are there.
pub struct Expected {
    pub x: Vec<f64>,
    pub value: f64,
    pub grad: Vec<f64>,
    pub hessian: Vec<f64>,
}

/// The rows by name.
pub fn table() -> BTreeMap<&'static str, Expected> {
    let lines = include_str!("expected.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).map(row).collect()
}

fn row(line: &'static str) -> (&'static str, Expected) {
    let columns: Vec<&str> = line.split('\t').collect();
    let [name, x, value, grad, hessian] = columns[..] else { panic!("not five columns: {line}") };
    let numbers = |text: &str| -> Vec<f64> {
        text.split(',').map(|n| n.parse().unwrap_or_else(|_| panic!("{name}: {n} is not a number"))).collect()
    };
    let row =
        Expected { x: numbers(x), value: numbers(value)[0], grad: numbers(grad), hessian: numbers(hessian) };
    assert_eq!(row.hessian.len(), row.x.len().pow(2), "{name}");
    (name, row)
}
