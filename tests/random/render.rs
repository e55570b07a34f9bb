//! The two renderings of a program: with the attribute over `f64`, and over dual numbers without it.
//!
//! Both are the text of the same tree. They differ in the name of the type, in literals (`0.5`, `T::c(0.5)`), and in
//! compound assignments, whose operand is evaluated first for a primitive type and last for any other.

use crate::tree::{Cat, Function, Node, Part, Program, node};

/// Which number type a rendering is for.
#[derive(Clone, Copy, PartialEq)]
pub enum Numbers {
    /// `f64`
    Plain,
    /// `T`, a nested dual number.
    Dual,
}

/// Lines of text at a depth of indentation.
struct Printer {
    text: String,
    depth: usize,
    numbers: Numbers,
}

impl Printer {
    fn line(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("    ", self.depth));
    }

    fn node(&mut self, node: &Node) {
        if node.cat == Cat::Block {
            return self.block(node);
        }
        if let [Part::Kid(place), Part::AssignOp(op), Part::Kid(operand)] = &node.parts[..] {
            return self.compound(place, op, operand);
        }
        for part in &node.parts {
            match (part, self.numbers) {
                (Part::Text(t), _) => self.text.push_str(t),
                (Part::Float, Numbers::Plain) => self.text.push_str("f64"),
                (Part::Float, Numbers::Dual) => self.text.push('T'),
                (Part::Lit(x), Numbers::Plain) => self.text.push_str(&format!("{x:?}")),
                (Part::Lit(x), Numbers::Dual) => self.text.push_str(&format!("T::c({x:?})")),
                (Part::Wrap, Numbers::Plain) => {}
                (Part::Wrap, Numbers::Dual) => self.text.push_str("T::c"),
                (Part::Kid(k), _) => self.node(k),
                (Part::AssignOp(op), _) => self.text.push_str(op),
            }
        }
    }

    fn block(&mut self, block: &Node) {
        self.text.push('{');
        self.depth += 1;
        for kid in block.kids() {
            self.line();
            self.node(kid);
        }
        self.depth -= 1;
        self.line();
        self.text.push('}');
    }

    /// `place op= operand`, with the operand evaluated first in both renderings.
    fn compound(&mut self, place: &Node, op: &str, operand: &Node) {
        let plain = self.numbers == Numbers::Plain;
        if !plain {
            self.text.push_str("{ let operand = ");
            self.node(operand);
            self.text.push_str("; ");
        }
        self.node(place);
        self.text.push_str(&format!(" {op} "));
        if plain {
            self.node(operand);
            self.text.push(';');
        } else {
            self.text.push_str("operand; }");
        }
    }
}

/// A node as text.
pub fn text(node: &Node, numbers: Numbers) -> String {
    let mut p = Printer { text: String::new(), depth: 0, numbers };
    p.node(node);
    p.text
}

/// Every function of a program, the last one `f`.
fn functions(program: &Program) -> Vec<Function> {
    let mut all = program.helpers.clone();
    all.push(program.main());
    all
}

/// The functions of a program, without a module around them; with the attribute if it is for `f64`.
pub fn source(program: &Program, numbers: Numbers) -> String {
    let attribute = match numbers {
        Numbers::Plain => format!("#[differentiable(order = {})]\n", program.order),
        Numbers::Dual => String::new(),
    };
    listing(program, numbers, &attribute)
}

/// The functions of a program, each with that text before it; before them the struct, where they mention it.
fn listing(program: &Program, numbers: Numbers, attribute: &str) -> String {
    let functions: String = functions(program)
        .iter()
        .map(|f| format!("{attribute}pub {} {}\n\n", text(&f.head, numbers), text(&f.body, numbers)))
        .collect();
    if !functions.contains("State") {
        return functions;
    }
    let derives = if attribute.is_empty() { "Clone, Copy" } else { "Clone, Copy, Differentiable" };
    let definition = text(&node(Cat::Other, crate::grammar::STATE, []), numbers);
    format!("#[derive({derives})]\n{definition}\n\n{functions}")
}

/// The program without the attribute over `f64`: whether it is Rust does not depend on the compiler that is tested.
pub fn bare_module(program: &Program) -> String {
    format!("mod bare {{\n{}}}\n", listing(program, Numbers::Plain, ""))
}

/// The module that the macro compiles: the program, and the calls that the comparison makes.
pub fn plain_module(program: &Program, name: &str) -> String {
    format!(
        "use crate::compare::{{Case, Third}};\nuse crate::flat::{{first, flat, two, valued}};\nuse ad_runtime::{{Differentiable, differentiable}};\n\n{}{}",
        source(program, Numbers::Plain),
        crate::calls::case(program, name)
    )
}

/// The module over dual numbers.
pub fn dual_module(program: &Program) -> String {
    let numbers = if program.order == 3 { "D3" } else { "D2" };
    format!(
        "use crate::dual::{{{numbers} as T, Num}};\n\n{}{}",
        source(program, Numbers::Dual),
        crate::calls::oracle(program)
    )
}
