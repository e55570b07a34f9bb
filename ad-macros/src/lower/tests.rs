//! Programs that are lowered and interpreted, against the same programs run by Rust.

mod aliasing;
mod conformance;
mod control;
mod memory;
mod refusals;

use super::interp::{Data, Program};
use crate::ir::Func;

/// Lowers every function of a source text.
pub fn lower_all(source: &str) -> Program {
    let file: syn::File = syn::parse_str(source).unwrap();
    let mut out = std::collections::HashMap::new();
    for item in file.items {
        if let syn::Item::Fn(f) = item {
            let name = f.sig.ident.to_string();
            let func = super::lower(&f, &[], None).unwrap_or_else(|e| {
                let text: Vec<String> = e
                    .messages()
                    .iter()
                    .map(|(s, m)| format!("{}:{}: {}", s.start().line, s.start().column, m.text()))
                    .collect();
                panic!("{name}: {}", text.join("\n"))
            });
            if let Err(e) = check(&func) {
                panic!("{name}: {e}\n{func}");
            }
            out.insert(name, func);
        }
    }
    Program(out)
}

fn check(func: &Func) -> Result<(), String> {
    crate::ir::verify::verify(func).map_err(|e| format!("{e:?}"))
}

pub fn close(a: &Data, b: &Data) -> bool {
    match (a, b) {
        (Data::F(x), Data::F(y)) => {
            x == y || (x.is_nan() && y.is_nan()) || (x - y).abs() <= 1e-12 * (1.0 + x.abs())
        }
        (Data::List(x), Data::List(y)) | (Data::Tuple(x), Data::Tuple(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(a, b)| close(a, b))
        }
        _ => a == b,
    }
}

/// A test of some functions: each call is run by Rust and by the interpreter.
macro_rules! program {
    ($test:ident: $($call:ident($($arg:expr),*)),+; $($item:item)+) => {
        #[test]
        #[allow(clippy::all, unused)]
        fn $test() {
            $($item)+
            let source = concat!($(stringify!($item), "\n"),+);
            let program = $crate::lower::tests::lower_all(source);
            $({
                use $crate::lower::interp::ToData;
                let want = $call($($arg),*).data();
                let (got, _) = program.run(stringify!($call), vec![$(($arg).data()),*]);
                assert!($crate::lower::tests::close(&want, &got), "{want:?} is wanted, not {got:?}, of\n{}", program.0[stringify!($call)]);
            })+
        }
    };
}
pub(crate) use program;
